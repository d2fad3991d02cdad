import type { Estimate } from './estimate.ts';
import { JourneySum } from './journey-sums.ts';
import { Sum } from './ledger.ts';
import type { Sample } from './sample.ts';

/** Contacts of one sort: first attempts, or repeated ones. */
export interface Attempts {
  /** The mean number of a replication. */
  readonly contacts: Estimate;
  /** Of these contacts, the share in which an agent answered. */
  readonly answered: Estimate;
  /** The share that ended by hanging up. */
  readonly abandoned: Estimate;
  /** The share that met the need. */
  readonly met: Estimate;
}

/** How callers came back, and how many gave up for good. @since 0.1.0 */
export interface ComesBackFigures {
  /** The share of journeys that ended with the need unmet. */
  readonly givenUp: Estimate;
  readonly first: Attempts;
  readonly again: Attempts;
  /** Contacts after the first, a journey, by what brought the caller back. */
  readonly because: {
    readonly givingUp: Estimate;
    readonly refusal: Estimate;
    readonly brokenPromise: Estimate;
    readonly otherwise: Estimate;
    /** Begun by the organisation. */
    readonly organisation: Estimate;
  };
}

export function comesBack(sample: Sample): ComesBackFigures {
  const journeys = sample.sums(Sum.journeys);
  const contacts = sample.sums(Sum.contacts);
  const minus = (all: Float64Array, ...less: readonly Float64Array[]) =>
    all.map((count, r) => less.reduce((left, other) => left - (other[r] as number), count));
  const attempts = (
    of: Float64Array,
    answered: Float64Array,
    abandoned: Float64Array,
    met: Float64Array,
  ): Attempts => ({
    contacts: sample.number(of),
    answered: sample.share(answered, of),
    abandoned: sample.share(abandoned, of),
    met: sample.share(met, of),
  });
  const again = [JourneySum.againAnswered, JourneySum.againAbandoned, JourneySum.againMet].map((field) =>
    sample.journeySums(field),
  ) as [Float64Array, Float64Array, Float64Array];
  const because = (field: number) => sample.rate(sample.journeySums(field), journeys);
  return {
    givenUp: sample.share(minus(journeys, sample.sums(Sum.met), sample.sums(Sum.unfinished)), journeys),
    first: attempts(
      journeys,
      minus(sample.sums(Sum.answered), again[0]),
      minus(sample.sums(Sum.abandoned), again[1]),
      sample.sums(Sum.metFirst),
    ),
    again: attempts(minus(contacts, journeys), ...again),
    because: {
      givingUp: because(JourneySum.becauseGivingUp),
      refusal: because(JourneySum.becauseRefusal),
      brokenPromise: because(JourneySum.becauseBrokenPromise),
      otherwise: because(JourneySum.becauseOtherwise),
      organisation: because(JourneySum.becauseOrganisation),
    },
  };
}
