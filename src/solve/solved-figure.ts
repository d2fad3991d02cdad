import type { ContactEnd, EdgeSums } from './contact.ts';

/** How something adds up over contacts and journeys. */
export interface Counting {
  readonly journey?: number;
  readonly contact?: number;
  readonly edge?: (sums: EdgeSums) => number;
  readonly end?: (end: ContactEnd, wasDeadEnd: boolean) => number;
}

/** A figure as what is summed over what it is for each of. */
export interface SolvedFigure {
  readonly over: Counting;
  readonly each: Counting;
}

const contacts: Counting = { contact: 1 };
const journeys: Counting = { journey: 1 };

const time: Counting = { edge: ({ seconds }) => seconds };
const waited: Counting = { edge: (sums) => sums.waited };
const agentTime: Counting = { edge: (sums) => sums.agentTime };
const steps: Counting = { edge: (sums) => sums.steps };
const retold: Counting = { edge: (sums) => sums.retold };
const repeats: Counting = {
  contact: 1,
  journey: -1,
  edge: (sums) => sums.retold + sums.replayed + sums.misunderstood,
};

const figures: Readonly<Record<string, SolvedFigure>> = {
  contactsPerJourney: { over: contacts, each: journeys },
  resolution: { over: { end: ({ met }) => (met ? 1 : 0) }, each: journeys },
  'deadEnds.rate': { over: { end: ({ deadEnd }, was) => (deadEnd && !was ? 1 : 0) }, each: journeys },
  'deadEnds.perContact': { over: { end: ({ deadEnd }) => (deadEnd ? 1 : 0) }, each: contacts },
  'repeats.perJourney': { over: repeats, each: journeys },
  'repeats.retold': { over: retold, each: journeys },
  'steps.perContact': { over: steps, each: contacts },
  'steps.perJourney': { over: steps, each: journeys },
  'time.perContact': { over: time, each: contacts },
  'time.perJourney': { over: time, each: journeys },
  'waits.perContact': { over: waited, each: contacts },
  'waits.perJourney': { over: waited, each: journeys },
  'agentTime.perContact': { over: agentTime, each: contacts },
  'agentTime.perJourney': { over: agentTime, each: journeys },
};

/** The figures that can be asked for their sensitivity, those of outcomes apart. */
export const figureNames: readonly string[] = Object.keys(figures);

const OUTCOMES = 'outcomes.';

/** A figure by its name; undefined where there is none. */
export function figureOf(name: string, outcomes: readonly string[]): SolvedFigure | undefined {
  if (Object.hasOwn(figures, name)) return figures[name];
  const outcome = name.startsWith(OUTCOMES) ? name.slice(OUTCOMES.length) : '';
  if (!outcomes.includes(outcome)) return undefined;
  return { over: { end: (end) => (end.outcome === outcome ? 1 : 0) }, each: contacts };
}
