import type { Estimate } from './estimate.ts';
import { JourneySum } from './journey-sums.ts';
import { Sum } from './ledger.ts';
import type { Sample } from './sample.ts';

/** What the organisation keeps of needs, beside whether they were met. @since 0.1.0 */
export interface CaseFigures {
  /** The share of journeys whose case was closed, once at least. */
  readonly closed: Estimate;
  /** The share of journeys whose case was closed while the need was unmet. */
  readonly closedUnmet: Estimate;
  /** Contacts on a case that was closed, a journey. */
  readonly reopened: Estimate;
  /** The share of journeys on which two employees were at the same time. */
  readonly twoAtOnce: Estimate;
  /** Contacts that ended after another had met the need, a journey. */
  readonly inVain: Estimate;
}

/** Times that callers were told no. @since 0.1.0 */
export interface Refusals {
  readonly perJourney: Estimate;
  readonly perContact: Estimate;
  /** Contacts, a journey, that began because of one. */
  readonly recontacts: Estimate;
}

/**
 * What was promised, callbacks too, and what became of it, a journey. What was no longer needed when it was due is none of
 * the three.
 *
 * @since 0.1.0
 */
export interface PromiseFigures {
  readonly made: Estimate;
  readonly kept: Estimate;
  /** Kept after it was due. */
  readonly late: Estimate;
  readonly broken: Estimate;
  /** Seconds after it was due, of what was kept late. */
  readonly lateBy: Estimate;
}

/** Whose turn it was while callers waited, seconds a journey. @since 0.1.0 */
export interface Turns {
  /** In lines, and off the phone until the organisation did something. */
  readonly organisation: Estimate;
  /** Off the phone, until the caller did something. */
  readonly customer: Estimate;
}

/** Callers' own time, a journey. @since 0.1.0 */
export interface OwnTime {
  /** Seconds kept free: at home for a visit. */
  readonly keptFree: Estimate;
  /** How often time was kept free, and how often in vain. */
  readonly times: Estimate;
  readonly inVain: Estimate;
  /** Talks and visits of which nothing came. */
  readonly nothingDone: Estimate;
}

const each = (sample: Sample) => {
  const journeys = sample.sums(Sum.journeys);
  return {
    rate: (field: number) => sample.rate(sample.journeySums(field), journeys),
    share: (field: number) => sample.share(sample.journeySums(field), journeys),
    time: (seconds: Float64Array) => sample.ratio(seconds, journeys),
  };
};

export function caseFigures(sample: Sample): CaseFigures {
  const { rate, share } = each(sample);
  return {
    closed: share(JourneySum.closed),
    closedUnmet: share(JourneySum.closedUnmet),
    reopened: rate(JourneySum.reopened),
    twoAtOnce: share(JourneySum.twoAtOnce),
    inVain: rate(JourneySum.inVain),
  };
}

export function refusals(sample: Sample): Refusals {
  const { rate } = each(sample);
  return {
    perJourney: rate(JourneySum.refusals),
    perContact: sample.rate(sample.journeySums(JourneySum.refusals), sample.sums(Sum.contacts)),
    recontacts: rate(JourneySum.becauseRefusal),
  };
}

export function promiseFigures(sample: Sample): PromiseFigures {
  const { rate } = each(sample);
  return {
    made: rate(JourneySum.promisesMade),
    kept: rate(JourneySum.promisesKept),
    late: rate(JourneySum.promisesLate),
    broken: rate(JourneySum.promisesBroken),
    lateBy: sample.ratio(sample.journeySums(JourneySum.promisesLateBy), sample.journeySums(JourneySum.promisesLate)),
  };
}

/** @param inLines seconds in lines, by replication */
export function turns(sample: Sample, inLines: Float64Array): Turns {
  const { time } = each(sample);
  const offPhone = sample.sums(Sum.offPhone);
  const customer = sample.journeySums(JourneySum.customerTurn);
  const organisation = inLines.map((waited, r) => waited + (offPhone[r] as number) - (customer[r] as number));
  return { organisation: time(organisation), customer: time(customer) };
}

export function ownTime(sample: Sample): OwnTime {
  const { rate, time } = each(sample);
  return {
    keptFree: time(sample.journeySums(JourneySum.keptFree)),
    times: rate(JourneySum.timesKeptFree),
    inVain: rate(JourneySum.keptFreeInVain),
    nothingDone: rate(JourneySum.nothingDone),
  };
}
