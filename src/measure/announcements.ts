import type { Estimate } from './estimate.ts';
import { ANNOUNCED_ERRORS, Announced } from './ledger.ts';
import type { Sample } from './sample.ts';

/** How far estimates of a wait were off: the wait estimated less the wait met, in seconds. */
export interface EstimateErrors {
  /** Its mean: above 0 where callers were told too much. */
  readonly meanError: Estimate;
  /** The root of its mean square. */
  readonly rmse: Estimate;
  /** The share of estimates that were too short. */
  readonly underestimated: Estimate;
}

/**
 * What callers were told of their place in a line, and how right it was: `meanError`, `rmse` and `underestimated` are of
 * the waits that were announced, `by` of what each estimator would have had in the same moments. The wait met is from
 * the announcement until an agent of the pool answered; where none did, nobody knows, and it is not in the errors.
 *
 * @since 0.1.0
 */
export interface Announcements extends EstimateErrors {
  /** Waits and places announced: numbers a replication. */
  readonly waits: Estimate;
  readonly places: Estimate;
  /** The share of announced waits that ended with an agent. */
  readonly met: Estimate;
  /** The mean place that was announced; the first is 1. */
  readonly place: Estimate;
  readonly by: Readonly<Record<'lastToEnterService' | 'headOfLine' | 'queueLength', EstimateErrors>>;
}

export function announcements(sample: Sample): Announcements {
  const sums = (at: number) => sample.announced(at);
  const waits = sums(Announced.waits);
  const places = sums(Announced.places);
  const errors = (estimate: number): EstimateErrors => {
    const at = Announced.errors + estimate * ANNOUNCED_ERRORS;
    const met = sums(at);
    return {
      meanError: sample.ratio(sums(at + 1), met, {}),
      rmse: sample.root(sums(at + 2), met),
      underestimated: sample.share(sums(at + 3), met),
    };
  };
  return {
    waits: sample.number(waits),
    places: sample.number(places),
    met: sample.share(sums(Announced.errors), waits),
    place: sample.ratio(sums(Announced.placed), places),
    ...errors(0),
    by: { lastToEnterService: errors(1), headOfLine: errors(2), queueLength: errors(3) },
  };
}
