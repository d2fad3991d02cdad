import { shown } from '../errors/shown.ts';
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
  /** The caller keeps this time free: a day at home for a visit. */
  readonly keepsFree?: boolean;
  /** Whose turn it is: by the `caller` it takes as long as papers are not sent. The organisation's unless said. */
  readonly by?: 'organisation' | 'caller';
}

/**
 * Time that passes with nobody doing anything for the caller: a delay, a letter on its way. Ends with
 * `organisation.waited`, or `caller.waited` where it is the caller's turn.
 *
 * @example
 * pause({ lasts: days(7), offPhone: true, to: 'visit' });
 * @since 0.1.0
 */
export function pause<const To extends string>(options: PauseOptions<To>): Block<{ state: To }> {
  return block('pause', options, ['says', 'lasts', 'to', 'offPhone', 'keepsFree', 'by', 'draws'], (given, read) => {
    const heard = read.says('says', given.says);
    const { by = 'organisation' } = given;
    if (by !== 'organisation' && by !== 'caller') {
      read.wrong('by', `expected 'organisation' or 'caller', got ${shown(by)}`);
    }
    const event = by === 'caller' ? 'caller.waited' : 'organisation.waited';
    return {
      ...heard,
      activity: {
        kind: 'choice',
        by: by === 'caller' ? 'caller' : 'organisation',
        ...heard,
        lasts: read.duration('lasts', given.lasts),
        results: { [event]: { weight: 1 } },
        ...read.draws('draws', given.draws),
        ...(read.yesNo('offPhone', given.offPhone) && { offPhone: true }),
        ...(read.yesNo('keepsFree', given.keepsFree) && { keepsFree: true }),
      },
      on: { [event]: leave(read.to('to', given.to)) },
    };
  });
}
