import type { Distribution } from '../stochastic/distribution.ts';
import { type Block, type BlockParts, block, leave, type StateConfig } from './block.ts';
import { type Chance, type Odds, readChance } from './chance.ts';
import { busy, promising } from './promising.ts';
import { type QueueOptions, readQueue, readQueueEnds, turnOptions } from './queue.ts';
import type { Reader } from './reader.ts';

/** @see callback */
export interface CallbackOptions<
  To extends string = string,
  Pool extends string = string,
  Skill extends string = string,
> extends Pick<QueueOptions<To, Pool, Skill>, 'pool' | 'skill' | 'priority' | 'priorityRises' | 'overflow'> {
  /** Where to when the caller answers: the agent who rang is with them. */
  readonly answered: To;
  /** Where to when they have not answered the last call. */
  readonly missed: To;
  /** How often they are called at most, 1 unless said. */
  readonly attempts?: number;
  /** How likely they answer a call, 0 to 1: 1 unless said; one for all, by need with `otherwise`, or a function of the caller. */
  readonly reached?: Chance;
  /** Seconds that the agent lets it ring, answered or not; 0 unless said. */
  readonly rings?: Distribution | number;
  /** Seconds from a call that was missed until the caller is in line for the next one; needed with `attempts`. */
  readonly between?: Distribution | number;
  /** Within how many seconds they are promised to be called; at some time unless said. */
  readonly within?: number;
  /** How likely it is that the organisation forgets all about it, 0 to 1; 0 unless said. */
  readonly forgets?: Chance;
  /** Where to when it has forgotten and `within` is over; needed with `forgets`. */
  readonly forgotten?: To;
  /** Where to when the pool closes; the place is kept overnight unless said. */
  readonly closed?: To;
  /** Seconds of waiting for a call after which it is given up, and where to then. */
  readonly longestWait?: number;
  readonly timedOut?: To;
}

/** @see scheduledCallback */
export interface ScheduledCallbackOptions<
  To extends string = string,
  Pool extends string = string,
  Skill extends string = string,
> extends CallbackOptions<To, Pool, Skill> {
  /** Seconds from now after which they are to be called; 0 unless said. */
  readonly at?: Distribution | number;
  /** Within how many seconds after that they are promised to be called. */
  readonly within: number;
}

const promise = ['within', 'forgets', 'forgotten'];
const line = ['pool', ...turnOptions, 'closed', 'longestWait', 'timedOut'];
const known = [...line, ...promise, 'answered', 'missed', 'attempts', 'reached', 'rings', 'between'];

/**
 * Virtual hold: the caller puts down the phone and is called back. Who was in line keeps their place, others get one at
 * the end; there is no patience and no tariff. When it is their turn an agent rings them, busy while it rings.
 *
 * @example
 * callback({ pool: 'desk', attempts: 2, reached: 0.8, rings: seconds(20), between: minutes(10), answered: 'agent', missed: 'missed' });
 * @since 0.1.0
 */
export function callback<const To extends string, const Pool extends string, const Skill extends string = never>(
  options: CallbackOptions<To, Pool, Skill>,
): Block<{ state: To; pool: Pool; skill: Skill }> {
  return block('callback', options, known, (given, read) => readCallback(read, given, 0));
}

/**
 * A callback for later: after `at` the caller is in line, with the phone down, and promised to be called `within` so many
 * seconds. The promise is kept, late, or broken where nobody ever calls.
 *
 * @example
 * scheduledCallback({ pool: 'desk', at: hours(16), within: hours(2), reached: 0.7, answered: 'agent', missed: 'missed' });
 * @since 0.1.0
 */
export function scheduledCallback<
  const To extends string,
  const Pool extends string,
  const Skill extends string = never,
>(options: ScheduledCallbackOptions<To, Pool, Skill>): Block<{ state: To; pool: Pool; skill: Skill }> {
  return block('scheduledCallback', options, [...known, 'at'], (given, read) => {
    if (given.within === undefined) read.wrong('within', 'is missing', 'say by when: within: hours(4)');
    return readCallback(read, given, read.optionalDuration('at', given.at) ?? 0);
  });
}

function readCallback(read: Reader, given: Readonly<Record<string, unknown>>, at: Distribution | number): BlockParts {
  const attempts = read.number('attempts', given.attempts ?? 1, { least: 1, most: 100, whole: true }) ?? 1;
  const reached = readChance(read, 'reached', given.reached ?? 1);
  const rings = read.optionalDuration('rings', given.rings) ?? 0;
  const between = read.optionalDuration('between', given.between) ?? 0;
  if (attempts > 1 && given.between === undefined) {
    read.wrong('between', 'is missing', 'say when the next call follows: between: minutes(10)');
  }
  if (given.longestWait !== undefined && given.timedOut === undefined) read.to('timedOut', undefined);
  const { states, on } = promising(read, given, at, 'waiting1');
  const { answered: _, ...ends } = given;
  const overnight = given.closed === undefined;
  const activity = readQueue(read, { ...ends, says: undefined, offPhone: true, keepsPlace: true, overnight });
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const isLast = attempt === attempts;
    states[`waiting${attempt}`] = { meta: { activity }, on: { 'agent.answered': `ringing${attempt}` } };
    states[`ringing${attempt}`] = ringing(reached, rings, isLast ? undefined : `between${attempt}`);
    if (isLast) break;
    const waited = { 'organisation.waited': `waiting${attempt + 1}` };
    states[`between${attempt}`] = busy(between, { 'organisation.waited': { weight: 1 } }, waited);
  }
  return {
    initial: 'promising',
    states,
    on: {
      ...on,
      ...readQueueEnds(read, ends),
      'caller.answered': leave(read.to('answered', given.answered)),
      'caller.missed': leave(read.to('missed', given.missed)),
    },
  };
}

/** An agent rings the caller; where a call is missed and another follows, after it. */
function ringing(reached: Odds, lasts: Distribution | number, next: string | undefined): StateConfig {
  const results = {
    'caller.answered': { weight: reached.happens, counts: 'reached', keeps: true },
    'caller.missed': { weight: reached.fails, counts: 'missed' },
  } as const;
  return {
    meta: { activity: { kind: 'choice', by: 'agent', lasts, results, offPhone: true } },
    ...(next && { on: { 'caller.missed': next } }),
  };
}
