import { incompleteGamma, logGamma } from './gamma-function.ts';
import { normalQuantile } from './normal.ts';

const MOST_STEPS = 100;

/**
 * Quantile of the gamma distribution of shape `a` and scale 1, for p in [0, 1].
 *
 * Newton's method on the logarithm of the nearer tail as a function of log x. That function is concave, as the density
 * of log x is log-concave: after one step all others approach the root from one side.
 */
export function gammaQuantile(p: number, a: number, logGammaOfA = logGamma(a)): number {
  if (p === 0 || p === 1) return p === 0 ? 0 : Infinity;
  const lower = p < 0.5;
  const wanted = lower ? p : 1 - p;
  let logX = firstGuess(p, a, logGammaOfA);
  for (let step = 0; step < MOST_STEPS; step++) {
    const x = Math.exp(logX);
    if (x < 1e-300) return x;
    const { below, above, kernel } = incompleteGamma(a, x, logGammaOfA);
    const tail = lower ? below : above;
    const change = (Math.log(tail / wanted) * tail) / kernel;
    // The first step towards an upper tail overshoots, and must not go so far that nothing is left of the tail.
    logX += lower ? -change : Math.min(change, 0.5);
    if (Math.abs(change) < 1e-8) break;
  }
  return Math.exp(logX);
}

/** The Wilson-Hilferty cube root; where that goes wrong, the first term of a series about 0 or about infinity. */
function firstGuess(p: number, a: number, logGammaOfA: number): number {
  const root = 1 - 1 / (9 * a) + normalQuantile(p) / (3 * Math.sqrt(a));
  if (a > 0.5 && root > 0.3) return Math.log(a) + 3 * Math.log(root);
  const far = -Math.log1p(-p) - logGammaOfA;
  return a < 1 && far > 1 ? Math.log(far) : (Math.log(p) + logGammaOfA + Math.log(a)) / a;
}
