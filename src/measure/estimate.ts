/**
 * A figure with what is known of its error.
 *
 * A plain object: `JSON.stringify` turns a NaN value into null.
 *
 * @since 0.1.0
 */
export interface Estimate {
  /** The figure itself; NaN where nothing was observed. */
  readonly value: number;
  /** Lower end of the interval; null where the observations give none, as with one replication. */
  readonly low: number | null;
  /** Upper end of the interval; null where the observations give none, as with one replication. */
  readonly high: number | null;
  /** Probability with which such intervals cover the truth, in (0, 1). */
  readonly confidence: number;
  /** Number of observations, such as stays or journeys, over all replications. */
  readonly n: number;
}
