import { mistake } from '../errors/mistake.ts';
import type { InvertibleDistribution } from './distribution.ts';
import { incompleteGamma, logGamma } from './gamma-function.ts';
import { gammaQuantile } from './gamma-quantile.ts';
import { Inversion } from './inversion.ts';
import { between, DistributionError, duration, readEither } from './parameters.ts';

/** By mean and sd in seconds, or by a shape without unit and a scale in seconds. */
export type GammaParameters =
  | { readonly mean: number; readonly sd: number }
  | { readonly shape: number; readonly scale: number };

/** Beyond these shapes all values are next to 0, or next to the mean. */
export const shapes = between(0.001, 1_000_000);

/** The gamma distribution, under whatever name it was asked for. */
export class Gamma extends Inversion {
  readonly mean: number;
  readonly sd: number;
  readonly #shape: number;
  readonly #scale: number;
  readonly #logGamma: number;

  constructor(kind: string, parameters: Readonly<Record<string, number>>, shape: number, scale: number) {
    super(kind, parameters);
    this.#shape = shape;
    this.#scale = scale;
    this.#logGamma = logGamma(shape);
    this.mean = shape * scale;
    this.sd = Math.sqrt(shape) * scale;
  }

  protected inverse(p: number): number {
    return this.#scale * gammaQuantile(p, this.#shape, this.#logGamma);
  }

  cdf(x: number): number {
    return incompleteGamma(this.#shape, x / this.#scale, this.#logGamma).below;
  }
}

/**
 * Gamma, by mean and sd in seconds, both above 0, or by `shape`, from 0.001 to a million, and `scale` in seconds.
 *
 * @example gamma({ mean: minutes(4), sd: minutes(2) })
 * @throws DistributionError
 * @since 0.1.0
 */
export function gamma(parameters: GammaParameters): InvertibleDistribution {
  const read = readEither('gamma', parameters, { mean: duration, sd: duration }, { shape: shapes, scale: duration });
  if ('shape' in read) return new Gamma('gamma', read, read.shape, read.scale);
  const { mean, sd } = read;
  const shape = (mean / sd) * (mean / sd);
  if (!shapes.allows(shape)) {
    const remedy = shape > 1 ? `for a fixed time write constant(${mean})` : undefined;
    throw new DistributionError('gamma', [
      mistake('sd', `${sd} s is out of all proportion to a mean of ${mean} s`, remedy),
    ]);
  }
  return new Gamma('gamma', read, shape, mean / shape);
}
