import type { Estimate } from './estimate.ts';
import { Histogram } from './histogram.ts';
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
