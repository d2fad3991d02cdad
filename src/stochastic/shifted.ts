import { mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import type { InvertibleDistribution } from './distribution.ts';
import { Inversion } from './inversion.ts';
import { invertibleMistake } from './mixture.ts';
import { DistributionError, durationFromZero, parameterMistake } from './parameters.ts';

class Shifted extends Inversion {
  readonly mean: number;
  readonly sd: number;
  readonly #by: number;
  readonly #of: InvertibleDistribution;

  constructor(by: number, of: InvertibleDistribution) {
    super('shifted', { by, of });
    this.#by = by;
    this.#of = of;
    this.mean = by + of.mean;
    this.sd = of.sd;
  }

  protected inverse(p: number): number {
    return this.#by + this.#of.quantile(p);
  }

  cdf(x: number): number {
    return this.#of.cdf(x - this.#by);
  }
}

/**
 * A time that is never shorter than so many seconds, and what comes on top.
 *
 * @example shifted({ by: seconds(30), of: exponential({ mean: minutes(2) }) })
 * @throws DistributionError
 * @since 0.1.0
 */
export function shifted(parameters: {
  readonly by: number;
  readonly of: InvertibleDistribution;
}): InvertibleDistribution {
  if (typeof parameters !== 'object' || parameters === null) {
    const remedy = 'write shifted({ by: 30, of: exponential({ mean: 120 }) })';
    throw new DistributionError('shifted', [mistake('', `${shown(parameters)} is not parameters`, remedy)]);
  }
  const { by, of } = parameters;
  const mistakes = [parameterMistake('by', by, durationFromZero), invertibleMistake('of', of)].filter(
    (one) => one !== undefined,
  );
  if (mistakes.length > 0) throw new DistributionError('shifted', mistakes);
  return new Shifted(by, of);
}
