import type { Estimate } from './estimate.ts';
import { Sum } from './ledger.ts';
import type { Sample } from './sample.ts';

/**
 * What became of the callbacks that callers were offered and promised.
 *
 * @since 0.1.0
 */
export interface Callbacks {
  /** Offers that were accepted or declined, and callbacks promised: numbers a replication. */
  readonly offered: Estimate;
  readonly promised: Estimate;
  /** Offers accepted, over offers accepted or declined. */
  readonly accepted: Estimate;
  /** Calls to the caller, answered or not, over callbacks promised. */
  readonly attempts: Estimate;
  /** Callbacks in which the caller answered a call, over callbacks promised. */
  readonly reached: Estimate;
  /** Seconds from the promise until the caller answered a call, over those. */
  readonly wait: Estimate;
  /** The share of callbacks promised whose first call came in time, came late, or never came in the contact. */
  readonly kept: Estimate;
  readonly late: Estimate;
  readonly broken: Estimate;
  /** Seconds by which the late ones were late. */
  readonly lateBy: Estimate;
}

export function callbacks(sample: Sample): Callbacks {
  const accepted = sample.sums(Sum.callbacksAccepted);
  const offered = sample.sums(Sum.callbacksAccepted, Sum.callbacksDeclined);
  const promised = sample.sums(Sum.callbacksPromised);
  const reached = sample.sums(Sum.callbacksReached);
  const late = sample.sums(Sum.callbacksLate);
  const shareOf = (sum: number) => sample.share(sample.sums(sum), promised);
  return {
    offered: sample.number(offered),
    promised: sample.number(promised),
    accepted: sample.share(accepted, offered),
    attempts: sample.rate(sample.sums(Sum.callbackCalls), promised),
    reached: sample.share(reached, promised),
    wait: sample.ratio(sample.sums(Sum.callbacksWaited), reached),
    kept: shareOf(Sum.callbacksKept),
    late: shareOf(Sum.callbacksLate),
    broken: shareOf(Sum.callbacksBroken),
    lateBy: sample.ratio(sample.sums(Sum.callbacksLateBy), late),
  };
}
