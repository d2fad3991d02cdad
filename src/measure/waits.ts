import type { Estimate } from './estimate.ts';
import { LineSum, Sum } from './ledger.ts';
import { LineWaits } from './line-waits.ts';

/**
 * How long callers waited, in seconds: in lines, and in their contacts and journeys.
 *
 * @since 0.1.0
 */
export class Waits extends LineWaits {
  /** In all lines of a contact together. */
  get perContact(): Estimate {
    return this.sample.ratio(this.sample.lineSums(LineSum.waited), this.sample.sums(Sum.contacts));
  }

  /** In all lines of a journey together. */
  get perJourney(): Estimate {
    return this.sample.ratio(this.sample.lineSums(LineSum.waited), this.sample.sums(Sum.journeys));
  }

  /** From the beginning of a contact until its first agent, menus and bots included, where one was reached. */
  get untilHuman(): Estimate {
    return this.sample.ratio(this.sample.sums(Sum.untilHuman), this.sample.sums(Sum.answered));
  }

  /** With the phone down, over journeys: waiting for a callback, a letter, a ticket. */
  get offPhone(): Estimate {
    return this.sample.ratio(this.sample.sums(Sum.offPhone), this.sample.sums(Sum.journeys));
  }

  /** In front of a door that was still closed, over journeys: a part of {@link perJourney}. */
  get outside(): Estimate {
    return this.sample.ratio(this.sample.sums(Sum.outside), this.sample.sums(Sum.journeys));
  }

  /** On hold in conversations, while the agent looks something up: over contacts in which an agent answered. */
  get onHold(): Estimate {
    return this.sample.ratio(this.sample.sums(Sum.onHold), this.sample.sums(Sum.answered));
  }

  override toJSON() {
    const { mean, median, p90, p95, delayed, perContact, perJourney, untilHuman, asa, untilGivingUp, abandonment } =
      this;
    return {
      mean,
      median,
      p90,
      p95,
      delayed,
      perContact,
      perJourney,
      untilHuman,
      asa,
      untilGivingUp,
      serviceLevel: this.serviceLevel(),
      abandonment,
      ...(this.sample.has('offPhone') && { offPhone: this.offPhone }),
      ...(this.sample.has('outside') && { outside: this.outside }),
      ...(this.sample.has('onHold') && { onHold: this.onHold }),
    };
  }
}
