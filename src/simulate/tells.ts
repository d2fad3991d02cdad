import type { Tells } from '../measure/ledger-shape.ts';
import type { Plan } from './plan.ts';

/** Which figures are about something that the design or its callers use. */
export function tellsOf({ uses, kinds, after, outcomes, design }: Plan): Tells {
  const choices = design.states.flatMap(({ activity }) => (activity?.kind === 'choice' ? [activity] : []));
  const ends = [...choices.flatMap(({ results }) => Object.values(results)), ...outcomes.map(({ outcome }) => outcome)];
  const marked = kinds.all.some(({ isMetBy }) => after.some(({ closes }, end) => closes && isMetBy[end] === false));
  return {
    channels: uses.channels,
    comesBack: kinds.all.some(({ traits }) => traits.redials === undefined && Object.keys(traits.comesBack).length > 0),
    refusals: uses.refusals,
    promises: ends.some(({ promises }) => promises !== undefined),
    cases: uses.together || marked || outcomes.some(({ outcome }) => outcome.closes !== undefined),
    ownTime:
      uses.away ||
      choices.some(({ offPhone, keepsFree }) => offPhone || keepsFree) ||
      ends.some((end) => 'inVain' in end),
  };
}
