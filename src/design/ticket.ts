import type { Distribution } from '../stochastic/distribution.ts';
import { type Block, block } from './block.ts';
import type { Chance } from './chance.ts';
import type { KeptByOf, StartedBy } from './consequences.ts';
import { readNamedResults } from './named-results.ts';
import { promising } from './promising.ts';
import { type QueueOptions, readQueue, readQueueEnds, turnOptions } from './queue.ts';
import type { NamesIn, NeedsWeighed, ResultOptions } from './result.ts';
import type { SkillNames } from './skill.ts';

/** The pool is the department; callers need not be able to reach it in any other way. @see ticket */
export interface TicketOptions
  extends Pick<QueueOptions, 'pool' | 'skill' | 'priority' | 'priorityRises' | 'overflow'> {
  readonly says?: string;
  /** Seconds that an agent of it works on the case. */
  readonly lasts: Distribution | number;
  /** Seconds that the agent is busy after that; 0 unless said. */
  readonly wrapUp?: Distribution | number;
  /** How it may end, by result: `visited` is sent as `agent.visited`. */
  readonly results: Readonly<Record<string, ResultOptions>>;
  /** Seconds until the department looks at it; 0 unless said. */
  readonly at?: Distribution | number;
  /** Within how many seconds, from `at`, the caller is promised that it is done; at some time unless said. */
  readonly within?: number;
  /** How likely it is that nobody ever does anything, 0 to 1; 0 unless said. */
  readonly forgets?: Chance;
  /** Where to when nobody has and `within` is over; needed with `forgets`. */
  readonly forgotten?: string;
  /** Where to when the department closes; the case lies there overnight unless said. */
  readonly closed?: string;
  /** Seconds of lying there after which it is given up, and where to then. */
  readonly longestWait?: number;
  readonly timedOut?: string;
}

type ResultOf<O extends TicketOptions> = O['results'][keyof O['results']];
type EndOf<O extends TicketOptions> = Extract<O[keyof O & ('forgotten' | 'timedOut' | 'closed')], string>;

const line = ['pool', ...turnOptions, 'closed', 'longestWait', 'timedOut'];
const known = [...line, 'says', 'at', 'within', 'forgets', 'forgotten', 'lasts', 'wrapUp', 'results'];

/**
 * The case goes to a department, and the caller puts down the phone: a transfer to where they have no way. It lies in the
 * line of the department until an agent of it is free, who works on it without the caller. Unless the department moves,
 * nothing does.
 *
 * @example
 * ticket({ pool: 'planning', within: days(14), forgets: 0.6, forgotten: 'silence', lasts: minutes(20),
 *          results: { planned: { weight: 1, to: 'visit' } } });
 * @since 0.1.0
 */
export function ticket<const O extends TicketOptions>(
  options: O,
): Block<{
  state: ResultOf<O>['to'] | KeptByOf<ResultOf<O>> | EndOf<O>;
  pool: O['pool'];
  skill: SkillNames<O['skill']>;
  fact: NamesIn<ResultOf<O>['carries']>;
  need: NeedsWeighed<ResultOf<O>['weight']>;
  channel: StartedBy<ResultOf<O>>;
}> {
  return block('ticket', options, known, (given, read) => {
    const heard = read.says('says', given.says);
    if (given.longestWait !== undefined && given.timedOut === undefined) read.to('timedOut', undefined);
    const promise = promising(read, given, read.optionalDuration('at', given.at) ?? 0, 'waiting');
    const overnight = given.closed === undefined;
    const activity = readQueue(read, { ...given, says: undefined, offPhone: true, overnight });
    const lasts = read.duration('lasts', given.lasts);
    const wrapUp = read.optionalDuration('wrapUp', given.wrapUp);
    const { results, on } = readNamedResults(read, given.results, [], (path, { counts }) => {
      if (counts !== undefined) read.wrong(`${path}.counts`, 'counts as done already', 'leave it out');
      return { counts: 'done' };
    });
    return {
      ...heard,
      initial: 'promising',
      states: {
        ...promise.states,
        waiting: { meta: { activity }, on: { 'agent.answered': 'working' } },
        working: {
          meta: {
            activity: {
              kind: 'choice',
              by: 'agent',
              lasts,
              results,
              offPhone: true,
              ...(wrapUp !== undefined && { wrapUp }),
            },
          },
        },
      },
      on: { ...promise.on, ...readQueueEnds(read, { ...given, answered: undefined }), ...on },
    };
  });
}
