import type { Distribution } from '../stochastic/distribution.ts';
import { type Block, block, leave } from './block.ts';
import type { KeptByOf, StartedBy } from './consequences.ts';
import { limited, readMandate } from './mandate.ts';
import { readNamedResults } from './named-results.ts';
import { type PutsOnHold, readPutsOnHold } from './puts-on-hold.ts';
import type { NamesIn, NeedsWeighed, ResultOptions } from './result.ts';

/** @see conversation */
export interface ConversationOptions {
  readonly says?: string;
  /** Facts that the agent asks for first, where they are not known to them. */
  readonly asks?: readonly string[];
  /** Seconds of talking, beside those that the facts take. */
  readonly lasts: Distribution | number;
  /** Seconds that the agent is busy after the caller has gone; 0 unless said. */
  readonly wrapUp?: Distribution | number;
  /** The needs that the agents may decide; all unless said. For any other the talk ends in `agent.refused`. */
  readonly mandate?: readonly string[];
  /** Where to when an agent may not decide; needed with `mandate`. */
  readonly refused?: string;
  /** The agent puts the caller on hold before it ends: how likely, and for how long; never unless said. */
  readonly putsOnHold?: PutsOnHold;
  /** How it may end, by result: `resolved` is sent as `agent.resolved`. */
  readonly results: Readonly<Record<string, ResultOptions>>;
  /** What draws are named after, where that is not the state: a state that was renamed keeps its callers' luck. */
  readonly draws?: string;
}

/** A text, for the compiler. */
type TextIn<Text> = Text extends string ? Text : never;

type ResultOf<O extends ConversationOptions> = O['results'][keyof O['results']];

/**
 * An agent talks with the caller: asks for facts first, then for `lasts`. Ends with `agent.` and the name of a result.
 *
 * @example
 * conversation({
 *   asks: ['story'],
 *   lasts: exponential({ mean: minutes(4) }),
 *   results: { resolved: { weight: 7, to: 'solved' }, transferred: { weight: 3, to: 'line', carries: ['story'] } },
 * });
 * @since 0.1.0
 */
export function conversation<const O extends ConversationOptions>(
  options: O,
): Block<{
  state: ResultOf<O>['to'] | KeptByOf<ResultOf<O>> | TextIn<O['refused']>;
  fact: NamesIn<O['asks']> | NamesIn<ResultOf<O>['carries']>;
  need: NeedsWeighed<ResultOf<O>['weight']> | NamesIn<O['mandate']>;
  channel: StartedBy<ResultOf<O>>;
}> {
  return block(
    'conversation',
    options,
    ['says', 'asks', 'lasts', 'wrapUp', 'putsOnHold', 'mandate', 'refused', 'results', 'draws'],
    (given, read) => {
      const heard = read.says('says', given.says);
      const asks = read.optionalNames('fact', 'asks', given.asks);
      const wrapUp = read.optionalDuration('wrapUp', given.wrapUp);
      const mandate = readMandate(read, given);
      const { results, on } = readNamedResults(read, given.results);
      if (mandate !== undefined) on['agent.refused'] = leave(mandate.refused);
      return {
        ...heard,
        activity: {
          kind: 'choice',
          by: 'agent',
          ...heard,
          lasts: read.duration('lasts', given.lasts),
          ...(asks.length > 0 && { asks }),
          results: mandate === undefined ? results : limited(results, mandate.needs),
          ...(wrapUp !== undefined && { wrapUp }),
          ...readPutsOnHold(read, given),
          ...read.draws('draws', given.draws),
        },
        on,
      };
    },
  );
}
