import type { Distribution } from '../stochastic/distribution.ts';
import { type Block, block, leave } from './block.ts';

/** @see pause */
export interface PauseOptions<To extends string = string> {
  /** Seconds. */
  readonly lasts: Distribution | number;
  readonly to: To;
  readonly says?: string;
  /** The caller has put down the phone meanwhile: no tariff, no hanging up. */
  readonly offPhone?: boolean;
  /** What draws are named after, where that is not the state: a state that was renamed keeps its callers' luck. */
  readonly draws?: string;
}

/**
 * Time that passes with nobody doing anything for the caller: a delay, a letter on its way. Ends with
 * `organisation.waited`.
 *
 * @example
 * pause({ lasts: days(7), offPhone: true, to: 'visit' });
 * @since 0.1.0
 */
export function pause<const To extends string>(options: PauseOptions<To>): Block<{ state: To }> {
  return block('pause', options, ['says', 'lasts', 'to', 'offPhone', 'draws'], (given, read) => {
    const heard = read.says('says', given.says);
    return {
      ...heard,
      activity: {
        kind: 'choice',
        by: 'organisation',
        ...heard,
        lasts: read.duration('lasts', given.lasts),
        results: { 'organisation.waited': { weight: 1 } },
        ...read.draws('draws', given.draws),
        ...(read.yesNo('offPhone', given.offPhone) && { offPhone: true }),
      },
      on: { 'organisation.waited': leave(read.to('to', given.to)) },
    };
  });
}
