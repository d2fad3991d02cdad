import type { Law } from './law.ts';
import { isClose, lengthOf, sum } from './lived.ts';

/**
 * Callers in line, on average over time, are arrivals at the line a second times their mean wait (Little, "A proof for the
 * queuing formula L = λW", Operations Research 9, 1961): here to the last digit, nothing being cut off.
 */
export const littlesLaw: Law = {
  name: 'littlesLaw',
  text: 'callers in line over time are the waits of all callers',
  broken: ({ run, stays, isOver }) =>
    !isOver
      ? []
      : Object.entries(run.pools).flatMap(([name, { line }]) => {
          const places = stays.filter(({ pool, activity }) => pool === name && activity === 'queue');
          const [told, seen] = [line.value * run.settings.horizon, sum(places.map(lengthOf))];
          return isClose(told, seen) ? [] : [`${told} seconds in the line of '${name}', ${seen} in the log`];
        }),
};
