import type { InvertibleDistribution } from './distribution.ts';
import { logGamma } from './gamma-function.ts';
import { Inversion } from './inversion.ts';
import { between, duration, readEither } from './parameters.ts';

/** By a shape without unit, and a mean or a scale in seconds. */
export type WeibullParameters =
  | { readonly shape: number; readonly mean: number }
  | { readonly shape: number; readonly scale: number };

class Weibull extends Inversion {
  readonly mean: number;
  readonly sd: number;
  readonly #shape: number;
  readonly #scale: number;

  constructor(parameters: Readonly<Record<string, number>>, shape: number, scale: number) {
    super('weibull', parameters);
    this.#shape = shape;
    this.#scale = scale;
    const logMean = logGamma(1 + 1 / shape);
    this.mean = scale * Math.exp(logMean);
    this.sd = this.mean * Math.sqrt(Math.expm1(logGamma(1 + 2 / shape) - 2 * logMean));
  }

  protected inverse(p: number): number {
    return this.#scale * Math.exp(Math.log(-Math.log1p(-p)) / this.#shape);
  }

  cdf(x: number): number {
    return x > 0 ? -Math.expm1(-Math.exp(this.#shape * Math.log(x / this.#scale))) : 0;
  }
}

/**
 * Weibull: a patience that runs out (shape above 1) or hardens (below 1) as time goes by. By `shape`, from 0.05 to
 * 1000, and `mean` or `scale` in seconds; the scale is the time by which 63.2 % are over.
 *
 * @example weibull({ shape: 0.7, mean: minutes(5) })
 * @throws DistributionError
 * @since 0.1.0
 */
export function weibull(parameters: WeibullParameters): InvertibleDistribution {
  const shape = between(0.05, 1000);
  const read = readEither('weibull', parameters, { shape, mean: duration }, { shape, scale: duration });
  return new Weibull(
    read,
    read.shape,
    'scale' in read ? read.scale : read.mean / Math.exp(logGamma(1 + 1 / read.shape)),
  );
}
