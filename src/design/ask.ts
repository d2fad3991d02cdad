import type { Distribution } from '../stochastic/distribution.ts';
import { type Block, block, leave } from './block.ts';

/** @see ask */
export interface AskOptions<To extends string = string, Fact extends string = string> {
  /** What the caller has to tell, where it is not known yet. */
  readonly facts: readonly Fact[];
  readonly says?: string;
  /** Seconds beside those that the facts take; 0 unless said. */
  readonly lasts?: Distribution | number;
  readonly to: To;
  /** What draws are named after, where that is not the state: a state that was renamed keeps its callers' luck. */
  readonly draws?: string;
}

/**
 * A form, on paper, on the web or by keys, that takes facts from the caller. Ends with `caller.told`.
 *
 * @example
 * ask({ facts: ['identity'], says: 'Please key in your customer number.', to: 'line' });
 * @since 0.1.0
 */
export function ask<const To extends string, const Fact extends string>(
  options: AskOptions<To, Fact>,
): Block<{ state: To; fact: Fact }> {
  return block('ask', options, ['facts', 'says', 'lasts', 'to', 'draws'], (given, read) => {
    const heard = read.says('says', given.says);
    return {
      ...heard,
      activity: {
        kind: 'choice',
        by: 'organisation',
        ...heard,
        lasts: read.optionalDuration('lasts', given.lasts) ?? 0,
        asks: read.names('fact', 'facts', given.facts),
        results: { 'caller.told': { weight: 1 } },
        ...read.draws('draws', given.draws),
      },
      on: { 'caller.told': leave(read.to('to', given.to)) },
    };
  });
}
