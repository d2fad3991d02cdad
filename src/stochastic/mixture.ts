import { type Mistake, mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { isDistribution } from './constant.ts';
import type { InvertibleDistribution } from './distribution.ts';
import { Inversion } from './inversion.ts';
import { DistributionError, parameterMistake, weight } from './parameters.ts';
import { firstNonNegative } from './root.ts';
import { sumMistakes } from './weighted-values.ts';

/** One kind among several, and how often it is met, relative to the others. */
export interface Component {
  readonly weight: number;
  readonly of: InvertibleDistribution;
}

class Mixture extends Inversion {
  readonly mean: number;
  readonly sd: number;
  readonly #parts: readonly InvertibleDistribution[];
  readonly #shares: readonly number[];

  constructor(components: readonly Component[]) {
    const parts = components.map(({ of }) => of);
    const weights = components.map(({ weight }) => weight);
    super('mixture', { weights, of: parts });
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    this.#parts = parts;
    this.#shares = weights.map((weight) => weight / total);
    this.mean = this.#average(({ mean }) => mean);
    this.sd = Math.sqrt(this.#average(({ mean, sd }) => sd * sd + (mean - this.mean) * (mean - this.mean)));
  }

  protected inverse(p: number): number {
    const ends = this.#parts.map((part) => part.quantile(p));
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    if (!(low < high) || high === Infinity) return high;
    return firstNonNegative((x) => this.cdf(x) - p, low, high);
  }

  cdf(x: number): number {
    return this.#average((part) => part.cdf(x));
  }

  #average(of: (part: InvertibleDistribution) => number): number {
    return this.#parts.reduce((sum, part, index) => sum + this.#shares[index]! * of(part), 0);
  }
}

/**
 * One of several kinds, by weight: quick questions among long ones. Sampled by its own quantile, so that a larger draw
 * gives no smaller value.
 *
 * @example mixture([{ weight: 4, of: constant(30) }, { weight: 1, of: exponential({ mean: minutes(10) }) }])
 * @throws DistributionError
 * @since 0.1.0
 */
export function mixture(components: readonly Component[]): InvertibleDistribution {
  if (!Array.isArray(components) || components.length === 0) {
    const remedy = 'write mixture([{ weight: 4, of: constant(30) }, …])';
    throw new DistributionError('mixture', [mistake('', `${shown(components)} is not a list of components`, remedy)]);
  }
  const mistakes = components
    .flatMap((component: Partial<Component> | null | undefined, index) => [
      parameterMistake(`${index}.weight`, component?.weight, weight),
      invertibleMistake(`${index}.of`, component?.of),
    ])
    .filter((one) => one !== undefined);
  if (mistakes.length > 0) throw new DistributionError('mixture', mistakes);
  const list: readonly Component[] = components;
  const sum = sumMistakes(
    '',
    list.map((component) => component.weight),
  );
  if (sum.length > 0) throw new DistributionError('mixture', sum);
  return new Mixture(list.filter((component) => component.weight > 0));
}

/** The mistake in what should be a distribution with a quantile and a distribution function, if there is one. */
export function invertibleMistake(path: string, given: unknown): Mistake | undefined {
  if (!isDistribution(given)) return mistake(path, `${shown(given)} is not a distribution`);
  const known = typeof given.quantile === 'function' && typeof given.cdf === 'function';
  return known ? undefined : mistake(path, `${given.kind} has no quantile or no cdf`);
}
