import type { Distribution, InvertibleDistribution } from './distribution.ts';
import { Inversion } from './inversion.ts';
import { duration, readParameters } from './parameters.ts';
import type { Stream } from './stream.ts';

class Exponential extends Inversion {
  readonly mean: number;
  readonly sd: number;

  constructor(mean: number) {
    super('exponential', { mean });
    this.mean = mean;
    this.sd = mean;
  }

  protected inverse(p: number): number {
    return -this.mean * Math.log1p(-p);
  }

  cdf(x: number): number {
    return x > 0 ? -Math.expm1(-x / this.mean) : 0;
  }

  override sample(stream: Stream): number {
    // A draw is a multiple of 2^-53, so that 1 less it is exact.
    return -this.mean * Math.log(1 - stream.next());
  }
}

/**
 * Exponential, with a mean in seconds above 0: how long people bear waiting, as Erlang A has it.
 *
 * @example exponential({ mean: minutes(5) })
 * @throws DistributionError
 * @since 0.1.0
 */
export function exponential(parameters: { readonly mean: number }): InvertibleDistribution {
  return new Exponential(readParameters('exponential', parameters, { mean: duration }).mean);
}

/** Whether a distribution is exponential for sure: one made by hand may call itself what it likes. */
export function isExponential(distribution: Distribution): boolean {
  return distribution instanceof Exponential;
}
