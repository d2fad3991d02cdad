import type { Estimate } from './estimate.ts';
import { jackknifeRatio } from './ratio.ts';

/**
 * The share of observations for which something happened, in [0, 1], over replications.
 *
 * The interval is a jackknifed t interval of the log odds, so it stays inside (0, 1) and keeps its coverage for
 * rare events. Where nothing happened, or always, the end on the side of the doubt is the exact one-sided bound of
 * Clopper and Pearson (Biometrika 26, 1934), 1 - (1 - confidence)^(1 / n): about 3 / n at 95 %, never [0, 0]. That
 * bound takes the n observations for independent, and so also holds for one replication.
 */
export function proportionEstimate(
  events: ArrayLike<number>,
  observations: ArrayLike<number>,
  { confidence }: { readonly confidence: number },
): Estimate {
  let n = 0;
  for (let r = 0; r < observations.length; r++) n += observations[r] as number;
  const { value, halfWidth } = jackknifeRatio(events, observations, confidence);
  if (value === 0 || value === 1) {
    const doubt = -Math.expm1(Math.log(1 - confidence) / n);
    return { value, low: value === 0 ? 0 : 1 - doubt, high: value === 0 ? doubt : 1, confidence, n };
  }
  if (halfWidth === null) return { value, low: null, high: null, confidence, n };
  const odds = value / (1 - value);
  const factor = Math.exp(halfWidth / (value * (1 - value)));
  return { value, low: odds / (odds + factor), high: odds / (odds + 1 / factor), confidence, n };
}
