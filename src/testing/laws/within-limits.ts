import type { Law } from './law.ts';
import { lengthOf } from './lived.ts';

/** Nobody waits longer than the line lets them, and a line without places has none. */
export const withinLimits: Law = {
  name: 'withinLimits',
  text: 'nobody waits longer than the line lets them',
  broken: ({ design, stays }) => {
    const activities = new Map(design.states.map(({ id, activity }) => [id, activity]));
    return stays.flatMap((stay) => {
      const line = activities.get(stay.node);
      if (line?.kind !== 'queue') return [];
      const { capacity = Infinity, longestWait = Infinity } = line;
      const who = `caller ${stay.caller} waits ${lengthOf(stay)} s in '${stay.state}'`;
      if (lengthOf(stay) > longestWait + 1e-9) return [`${who}, where ${longestWait} s is the longest`];
      return capacity === 0 && lengthOf(stay) > 0 ? [`${who}, where there is no place to wait`] : [];
    });
  },
};
