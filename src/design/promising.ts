import type { Distribution } from '../stochastic/distribution.ts';
import type { ChoiceResult } from './activity.ts';
import { leave, type StateConfig } from './block.ts';
import { readChance } from './chance.ts';
import { partOf } from './prompt.ts';
import type { Reader } from './reader.ts';

/** Parts of a block, by name, and where it leads. */
export interface Part {
  readonly states: Record<string, StateConfig>;
  readonly on: Record<string, ReturnType<typeof leave>>;
}

/**
 * The organisation promises something, keeps the promise in mind until it is time, and goes on in the state `next`; or
 * forgets it. Reads `within`, `forgets` and `forgotten`. The caller has put down the phone.
 *
 * @param at seconds until it is time
 */
export function promising(
  read: Reader,
  given: Readonly<Record<string, unknown>>,
  at: Distribution | number,
  next: string,
): Part {
  const within = given.within === undefined ? Infinity : read.limit('within', given.within, false);
  const later = at !== 0;
  const promised: ChoiceResult = { weight: 1, promises: later ? Infinity : within };
  const { states, on, forgot } = forgetting(read, given, at, within);
  return {
    states: {
      promising: busy(
        0,
        { 'organisation.promised': { ...promised, weight: forgot?.fails ?? 1 }, ...forgot?.result },
        {
          'organisation.promised': later ? 'until' : next,
          ...(forgot && { 'organisation.forgot': 'forgotten' }),
        },
      ),
      ...(later && {
        until: busy(at, { 'organisation.waited': { weight: 1, promises: within } }, { 'organisation.waited': next }),
      }),
      ...states,
    },
    on,
  };
}

function forgetting(
  read: Reader,
  { forgets, forgotten }: Readonly<Record<string, unknown>>,
  at: Distribution | number,
  within: number,
) {
  if (forgets === undefined) {
    if (forgotten !== undefined) read.wrong('forgotten', 'nothing is forgotten', 'say how likely: forgets: 0.1');
    return { states: {}, on: {}, forgot: undefined };
  }
  const { happens, fails } = readChance(read, 'forgets', forgets);
  const to = leave(read.to('forgotten', forgotten));
  if (within === Infinity) {
    read.wrong('forgets', 'nobody knows when it is forgotten', 'say by when it is promised: within: hours(4)');
  }
  const overdue = partOf(at, 1, within === Infinity ? 0 : within);
  return {
    states: { forgotten: busy(overdue, { 'organisation.brokePromise': { weight: 1, counts: 'broken' } }) },
    on: { 'organisation.brokePromise': to },
    forgot: { fails, result: { 'organisation.forgot': { weight: happens, promises: within } } },
  };
}

/** Time that the organisation takes while the phone is down. */
export function busy(
  lasts: Distribution | number,
  results: Readonly<Record<string, ChoiceResult>>,
  on: Readonly<Record<string, string>> = {},
): StateConfig {
  return { meta: { activity: { kind: 'choice', by: 'organisation', lasts, results, offPhone: true } }, on };
}
