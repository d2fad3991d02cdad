import { studentT } from '../stochastic/student-t.ts';
import type { Estimate } from './estimate.ts';
import { jackknife, jackknifeVariance } from './jackknife.ts';

export interface RatioOptions {
  /** Probability with which the interval is to cover the truth, in (0, 1). */
  readonly confidence: number;
  /** Number of observations behind the sums. */
  readonly n: number;
  /** Where the figure cannot lie, whatever the interval says. */
  readonly bounds?: { readonly low?: number; readonly high?: number };
}

export interface JackknifedRatio {
  /** Ratio of the sums; NaN when the denominators sum to 0. */
  readonly value: number;
  /** Half-width over `value` of the t interval; null where fewer than two replications observed anything. */
  readonly halfWidth: number | null;
}

/**
 * A ratio of sums over replications: the plain ratio, and the half-width of its t interval by the delete-one
 * jackknife. Replications that observed nothing (denominator 0) give no degrees of freedom.
 */
export function jackknifeRatio(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  confidence: number,
): JackknifedRatio {
  const { value, shifts, observed } = jackknife(numerators, denominators);
  if (observed < 2) return { value, halfWidth: null };
  const variance = jackknifeVariance(shifts, observed);
  return { value, halfWidth: studentT((1 + confidence) / 2, observed - 1) * Math.sqrt(variance) };
}

/** A ratio of sums over replications, such as seconds waited over stays, with its jackknifed t interval. */
export function ratioEstimate(
  numerators: ArrayLike<number>,
  denominators: ArrayLike<number>,
  { confidence, n, bounds = {} }: RatioOptions,
): Estimate {
  const { value, halfWidth } = jackknifeRatio(numerators, denominators, confidence);
  if (halfWidth === null) return { value, low: null, high: null, confidence, n };
  const low = Math.max(value - halfWidth, bounds.low ?? Number.NEGATIVE_INFINITY);
  const high = Math.min(value + halfWidth, bounds.high ?? Number.POSITIVE_INFINITY);
  return { value, low, high, confidence, n };
}

/** A mean over replications of one figure each, such as a time average; `n` is their number unless given. */
export function meanEstimate(
  values: ArrayLike<number>,
  options: Omit<RatioOptions, 'n'> & { readonly n?: number },
): Estimate {
  return ratioEstimate(values, new Float64Array(values.length).fill(1), { n: values.length, ...options });
}

/**
 * Events per observation, any number of them each. Where no event was seen the upper end is the one-sided bound
 * -ln(1 - confidence) / n of a Poisson count of 0 (about 3 / n at 95 %), never 0.
 */
export function rateEstimate(
  events: ArrayLike<number>,
  observations: ArrayLike<number>,
  { confidence, n }: RatioOptions,
): Estimate {
  const estimate = ratioEstimate(events, observations, { confidence, n, bounds: { low: 0 } });
  if (estimate.value !== 0) return estimate;
  return { ...estimate, low: 0, high: -Math.log(1 - confidence) / n };
}
