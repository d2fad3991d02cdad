import { mistake } from '../errors/mistake.ts';
import type { InvertibleDistribution } from './distribution.ts';
import { Inversion } from './inversion.ts';
import { DistributionError, durationFromZero, readParameters } from './parameters.ts';

class Uniform extends Inversion {
  readonly mean: number;
  readonly sd: number;
  readonly #min: number;
  readonly #width: number;

  constructor(min: number, max: number) {
    super('uniform', { min, max });
    this.#min = min;
    this.#width = max - min;
    this.mean = min + this.#width / 2;
    this.sd = this.#width / Math.sqrt(12);
  }

  protected inverse(p: number): number {
    return this.#min + p * this.#width;
  }

  cdf(x: number): number {
    return Math.min(Math.max((x - this.#min) / this.#width, 0), 1);
  }
}

/**
 * Any number of seconds from `min` to `max` alike.
 *
 * @example uniform({ min: seconds(5), max: seconds(15) })
 * @throws DistributionError
 * @since 0.1.0
 */
export function uniform(parameters: { readonly min: number; readonly max: number }): InvertibleDistribution {
  const { min, max } = readParameters('uniform', parameters, { min: durationFromZero, max: durationFromZero });
  if (min >= max) {
    const remedy = min === max ? `for a fixed time write constant(${min})` : 'min comes first';
    throw new DistributionError('uniform', [mistake('max', `${max} s is not above min, ${min} s`, remedy)]);
  }
  return new Uniform(min, max);
}
