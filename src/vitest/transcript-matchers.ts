import type { Transcript } from '../check/transcript.ts';
import { mistake } from '../errors/mistake.ts';
import { didYouMean } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { type Match, type MatcherState, matched } from './match.ts';
import { MatcherError, notReceived } from './matcher-error.ts';

/** `expect(transcript).toReach('resolved')`: a state by its path, or an outcome by its name. */
export function toReach(this: MatcherState | undefined, received: unknown, goal: string): Match {
  if (!isTranscript(received)) throw notReceived('toReach', received, 'a transcript', 'make one with transcript()');
  if (typeof goal !== 'string' || goal === '') {
    const problem = `expected a state or an outcome, got ${shown(goal)}`;
    throw new MatcherError('toReach', [mistake('goal', problem, "write 'resolved'")]);
  }
  const { steps, end } = received;
  const states = new Set(steps.flatMap((step) => step.states));
  const reached = [...states, ...(end.outcome === undefined ? [] : [end.outcome])];
  const pass = reached.includes(goal);
  const nearest = pass || this?.isNot ? '' : `; ${didYouMean(goal, reached)}`;
  return matched(this, pass, `to reach '${goal}'${nearest}`, `${received}`);
}

function isTranscript(value: unknown): value is Transcript {
  if (typeof value !== 'object' || value === null) return false;
  const { steps, events, end } = value as Partial<Transcript>;
  return Array.isArray(steps) && Array.isArray(events) && typeof end === 'object';
}
