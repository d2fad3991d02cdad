import { mistake } from '../errors/mistake.ts';
import type { InvertibleDistribution } from './distribution.ts';
import { normalCdf } from './gamma-function.ts';
import { Inversion } from './inversion.ts';
import { normalQuantile } from './normal.ts';
import { aboveZero, DistributionError, duration, finite, readEither } from './parameters.ts';

/** By the mean and sd of the duration, in seconds, or by those of its logarithm. */
export type LognormalParameters =
  | { readonly mean: number; readonly sd: number }
  | { readonly mu: number; readonly sigma: number };

class Lognormal extends Inversion {
  readonly mean: number;
  readonly sd: number;
  readonly #mu: number;
  readonly #sigma: number;

  constructor(parameters: Readonly<Record<string, number>>, mu: number, sigma: number, mean: number, sd: number) {
    super('lognormal', parameters);
    this.#mu = mu;
    this.#sigma = sigma;
    this.mean = mean;
    this.sd = sd;
  }

  protected inverse(p: number): number {
    return Math.exp(this.#mu + this.#sigma * normalQuantile(p));
  }

  cdf(x: number): number {
    return x > 0 ? normalCdf((Math.log(x) - this.#mu) / this.#sigma) : 0;
  }
}

/**
 * Lognormal: how long conversations last. Given by mean and sd in seconds, both above 0, or by `mu` and `sigma` of the
 * logarithm.
 *
 * @example lognormal({ mean: minutes(4), sd: minutes(3) })
 * @throws DistributionError
 * @since 0.1.0
 */
export function lognormal(parameters: LognormalParameters): InvertibleDistribution {
  const read = readEither('lognormal', parameters, { mean: duration, sd: duration }, { mu: finite, sigma: aboveZero });
  return 'mu' in read ? byLogarithm(read.mu, read.sigma) : byMean(read.mean, read.sd);
}

function byMean(mean: number, sd: number): Lognormal {
  const variance = Math.log1p((sd / mean) * (sd / mean));
  if (!(variance > 0 && variance < Infinity)) {
    const problem = `${sd} s is out of all proportion to a mean of ${mean} s`;
    throw new DistributionError('lognormal', [mistake('sd', problem)]);
  }
  return new Lognormal({ mean, sd }, Math.log(mean) - variance / 2, Math.sqrt(variance), mean, sd);
}

function byLogarithm(mu: number, sigma: number): Lognormal {
  const mean = Math.exp(mu + (sigma * sigma) / 2);
  const sd = mean * Math.sqrt(Math.expm1(sigma * sigma));
  if (!(mean > 0 && sd < Infinity)) {
    const problem = `${mu} with sigma ${sigma} has no finite mean and sd`;
    const remedy = 'mu is the mean of the logarithm of seconds: for a mean of seconds write mean and sd';
    throw new DistributionError('lognormal', [mistake('mu', problem, remedy)]);
  }
  return new Lognormal({ mu, sigma }, mu, sigma, mean, sd);
}
