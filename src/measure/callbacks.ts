import type { Estimate } from './estimate.ts';
import { Sum } from './ledger.ts';
import type { Sample } from './sample.ts';

/**
 * The callbacks that callers were offered, and the calls to them.
 *
 * @since 0.1.0
 */
export interface Callbacks {
  /** Offers that were accepted or declined, calls to callers, and those that were answered: numbers a replication. */
  readonly offered: Estimate;
  readonly calls: Estimate;
  readonly reached: Estimate;
  /** Offers accepted, over offers accepted or declined. */
  readonly accepted: Estimate;
  /** Calls answered, over calls. */
  readonly answered: Estimate;
  /** Seconds from the promise until the caller answered a call, over calls answered. */
  readonly wait: Estimate;
}

export function callbacks(sample: Sample): Callbacks {
  const offered = sample.sums(Sum.callbacksAccepted, Sum.callbacksDeclined);
  const calls = sample.sums(Sum.callbackCalls);
  const reached = sample.sums(Sum.callbacksReached);
  return {
    offered: sample.number(offered),
    calls: sample.number(calls),
    reached: sample.number(reached),
    accepted: sample.share(sample.sums(Sum.callbacksAccepted), offered),
    answered: sample.share(reached, calls),
    wait: sample.ratio(sample.sums(Sum.callbacksWaited), reached),
  };
}
