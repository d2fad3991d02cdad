import type { Estimate } from './estimate.ts';
import { Histogram } from './histogram.ts';
import { type Jackknife, jackknife } from './jackknife.ts';
import { jackknifeRatio } from './ratio.ts';

/**
 * The value below which a share `p` of all observations lies, pooled over replications.
 *
 * The jackknife over replications is taken of the share at or below the pooled quantile, and its t interval around `p`
 * is carried back through the pooled histogram (Woodruff, JASA 47, 1952). Jackknifing the quantile itself is
 * inconsistent when replications are small, and gives no width at all where many observations are 0. An end is null
 * where the observations do not reach it: one replication, or too few values beyond.
 */
export function quantileEstimate(
  histograms: readonly Histogram[],
  p: number,
  { confidence }: { readonly confidence: number },
): Estimate {
  const pooled = new Histogram();
  for (const histogram of histograms) pooled.merge(histogram);
  const value = pooled.quantile(p);
  const { halfWidth } = jackknifeRatio(
    histograms.map((histogram) => histogram.countAtMost(value)),
    histograms.map((histogram) => histogram.count),
    confidence,
  );
  const end = (share: number) => (share > 0 && share < 1 ? pooled.quantile(share) : null);
  return {
    value,
    low: halfWidth === null ? null : p - halfWidth <= 0 ? 0 : end(p - halfWidth),
    high: halfWidth === null ? null : end(p + halfWidth),
    confidence,
    n: pooled.count,
  };
}

/**
 * A quantile pooled over replications, and about how far it moves without each of them: the shift of the share at or
 * below it, turned into a shift of the quantile by the slope of its interval (Woodruff's standard error; Särndal,
 * Swensson and Wretman, Model Assisted Survey Sampling, 1992, section 5.11). Where that has no end, too few values lie
 * beyond for any interval, and nothing counts as observed.
 */
export function quantileJackknife(histograms: readonly Histogram[], p: number, confidence: number): Jackknife {
  const { value, low, high } = quantileEstimate(histograms, p, { confidence });
  const counts = [
    histograms.map((histogram) => histogram.countAtMost(value)),
    histograms.map((histogram) => histogram.count),
  ] as const;
  const { shifts, observed } = jackknife(...counts);
  const { halfWidth } = jackknifeRatio(...counts, confidence);
  if (low === null || high === null || halfWidth === null) return { value, shifts: shifts.fill(0), observed: 0 };
  // Cut off at 0 the lower end says nothing of the slope.
  const slope = halfWidth === 0 ? 0 : low > 0 ? (high - low) / (2 * halfWidth) : (high - value) / halfWidth;
  return { value, shifts: shifts.map((shift) => -shift * slope), observed };
}
