import { mistake } from '../errors/mistake.ts';
import type { InvertibleDistribution } from './distribution.ts';
import { normalCdf } from './gamma-function.ts';
import { Inversion } from './inversion.ts';
import { normalQuantile } from './normal.ts';
import { DistributionError, duration, finite, readParameters } from './parameters.ts';

/** So many sigmas below zero there is nothing left to draw from with any digits. */
const FARTHEST = 30;

class TruncatedNormal extends Inversion {
  readonly mean: number;
  readonly sd: number;
  readonly #mu: number;
  readonly #sigma: number;
  /** Shares of the uncut normal below zero and above. */
  readonly #cut: number;
  readonly #kept: number;

  constructor(mu: number, sigma: number) {
    super('truncatedNormal', { mu, sigma });
    this.#mu = mu;
    this.#sigma = sigma;
    const zero = -mu / sigma;
    this.#cut = normalCdf(zero);
    this.#kept = normalCdf(-zero);
    const hazard = Math.exp(-(zero * zero) / 2) / Math.sqrt(2 * Math.PI) / this.#kept;
    this.mean = mu + sigma * hazard;
    this.sd = sigma * Math.sqrt(1 + hazard * (zero - hazard));
  }

  protected inverse(p: number): number {
    if (p === 0) return 0;
    const below = this.#cut + p * this.#kept;
    const z = below < 0.5 ? normalQuantile(below) : -normalQuantile((1 - p) * this.#kept);
    return Math.max(0, this.#mu + this.#sigma * z);
  }

  cdf(x: number): number {
    if (x <= 0) return 0;
    const z = (x - this.#mu) / this.#sigma;
    return z < 0 ? (normalCdf(z) - this.#cut) / this.#kept : 1 - normalCdf(-z) / this.#kept;
  }
}

/**
 * Normal with what is below zero cut away. `mu` and `sigma`, in seconds, are those of the normal before the cut: the
 * mean is larger than `mu`, and can be read from the distribution.
 *
 * @example truncatedNormal({ mu: minutes(4), sigma: minutes(1) }).mean
 * @throws DistributionError also when zero is more than 30 sigma above mu.
 * @since 0.1.0
 */
export function truncatedNormal(parameters: { readonly mu: number; readonly sigma: number }): InvertibleDistribution {
  const { mu, sigma } = readParameters('truncatedNormal', parameters, { mu: finite, sigma: duration });
  if (mu < -FARTHEST * sigma) {
    const problem = `${mu} s is more than ${FARTHEST} sigma below zero`;
    throw new DistributionError('truncatedNormal', [mistake('mu', problem, 'next to nothing is above zero')]);
  }
  return new TruncatedNormal(mu, sigma);
}
