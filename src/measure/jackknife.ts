/** A figure over replications, and what becomes of it without each of them. */
export interface Jackknife {
  /** The figure itself; NaN where nothing was observed. */
  readonly value: number;
  /** By replication: the figure without it, less the figure; 0 for those that observed nothing. */
  readonly shifts: Float64Array;
  /** How many replications observed something. */
  readonly observed: number;
}

/** A ratio of sums over replications. Those with denominator 0 observed nothing. */
export function jackknife(numerators: ArrayLike<number>, denominators: ArrayLike<number>): Jackknife {
  let numerator = 0;
  let denominator = 0;
  let observed = 0;
  for (let r = 0; r < denominators.length; r++) {
    numerator += numerators[r] as number;
    denominator += denominators[r] as number;
    if (denominators[r] !== 0) observed++;
  }
  const value = denominator === 0 ? Number.NaN : numerator / denominator;
  const shifts = new Float64Array(denominators.length);
  if (observed > 1) {
    for (let r = 0; r < shifts.length; r++) {
      const own = denominators[r] as number;
      // The ratio without r, less the ratio: written so that nothing cancels.
      if (own !== 0) shifts[r] = (value * own - (numerators[r] as number)) / (denominator - own);
    }
  }
  return { value, shifts, observed };
}

/**
 * The variance of a figure by the delete-one jackknife (Miller, "The jackknife: a review", Biometrika 61, 1974), from
 * the shifts of so many replications.
 */
export function jackknifeVariance(shifts: Float64Array, observed: number): number {
  let sum = 0;
  let squares = 0;
  for (const shift of shifts) {
    sum += shift;
    squares += shift * shift;
  }
  return ((observed - 1) / observed) * Math.max(0, squares - (sum * sum) / observed);
}
