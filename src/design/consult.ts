import type { Distribution } from '../stochastic/distribution.ts';
import type { Weight } from './activity.ts';
import { type Block, block } from './block.ts';
import { readNamedResults } from './named-results.ts';
import { type QueueOptions, queueOptions, readQueue, readQueueEnds } from './queue.ts';
import type { NamesIn, NeedsWeighed } from './result.ts';
import type { SkillNames } from './skill.ts';
import { readWhoStays } from './who-stays.ts';

/** One way in which a consultation may end. */
export interface ConsultResult {
  /** Relative to the other results: a number from 0, or one by need with `otherwise`. */
  readonly weight: Weight;
  readonly to: string;
  /** Seconds, instead of the consultation's own. */
  readonly lasts?: Distribution | number;
  /** The colleague stays as well, until the next conversation has ended. */
  readonly conference?: boolean;
  /** The colleague takes over, and the agent who asked goes to their wrap-up. */
  readonly handsOver?: boolean;
  /** Facts that a colleague who takes over is told by the agent who goes. */
  readonly carries?: readonly string[];
  /** What people call it in a story; its name, in words, unless said. */
  readonly label?: string;
}

/** @see consult */
export interface ConsultOptions extends Omit<QueueOptions, 'sends' | 'answered' | LineOption> {
  /** Seconds of the two talking, while the caller waits. */
  readonly lasts: Distribution | number;
  /** Seconds that the colleague is busy after they have gone; 0 unless said. */
  readonly wrapUp?: Distribution | number;
  /** How it may end, by result: `advised` is sent as `agent.advised`. */
  readonly results: Readonly<Record<string, ConsultResult>>;
}

type LineOption = 'offPhone' | 'keepsPlace' | 'overnight' | 'consults';

type ResultOf<O extends ConsultOptions> = O['results'][keyof O['results']];
type EndOf<O extends ConsultOptions> = Extract<O[keyof O & ('full' | 'timedOut' | 'closed')], string>;

const line = queueOptions.filter((option) => option !== 'answered');

/**
 * The agent asks a colleague of another pool, with whom the caller's call goes on: two agents busy with one caller. The
 * agent has to have been kept, by `keeps: true` of the result that leads here. Then the colleague goes, unless a result
 * says otherwise, and the agent goes on with the caller.
 *
 * @example
 * consult({ pool: 'experts', lasts: minutes(2), results: { advised: { weight: 1, to: 'agent' } } });
 * @since 0.1.0
 */
export function consult<const O extends ConsultOptions>(
  options: O,
): Block<{
  state: ResultOf<O>['to'] | EndOf<O>;
  pool: O['pool'];
  skill: SkillNames<O['skill']>;
  fact: NamesIn<ResultOf<O>['carries']>;
  need: NeedsWeighed<ResultOf<O>['weight']>;
}> {
  return block('consult', options, [...line, 'lasts', 'wrapUp', 'results'], (given, read) => {
    const heard = read.says('says', given.says);
    const activity = readQueue(read, { ...given, consults: true });
    const wrapUp = read.optionalDuration('wrapUp', given.wrapUp);
    const lasts = read.duration('lasts', given.lasts);
    const own = ['conference', 'handsOver'];
    const { results, on } = readNamedResults(read, given.results, own, (path, value) => {
      if (value.keeps !== undefined) read.wrong(`${path}.keeps`, 'the agent who asked stays anyway', 'leave it out');
      if (value.atShiftEnd !== undefined) {
        read.wrong(`${path}.atShiftEnd`, 'a consultation is brought to its end', 'leave it out');
      }
      return readWhoStays(read, path, value);
    });
    return {
      ...heard,
      initial: 'waiting',
      states: {
        waiting: { meta: { activity }, on: { 'agent.answered': 'talking' } },
        talking: {
          meta: {
            activity: {
              kind: 'choice',
              by: 'agent',
              ...heard,
              lasts,
              results,
              consults: true,
              ...(wrapUp !== undefined && { wrapUp }),
            },
          },
        },
      },
      on: { ...readQueueEnds(read, { ...given, answered: undefined }), ...on },
    };
  });
}
