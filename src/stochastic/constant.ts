import type { Mistake } from '../errors/mistake.ts';
import { mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import type { Distribution, InvertibleDistribution } from './distribution.ts';
import { Inversion } from './inversion.ts';
import { DistributionError, durationFromZero, parameterMistake } from './parameters.ts';

class Constant extends Inversion {
  readonly mean: number;
  readonly sd = 0;

  constructor(value: number) {
    super('constant', { value });
    this.mean = value;
  }

  protected inverse(): number {
    return this.mean;
  }

  cdf(x: number): number {
    return x >= this.mean ? 1 : 0;
  }
}

/**
 * Always the same number of seconds, from 0.
 *
 * @example constant(seconds(12))
 * @throws DistributionError
 * @since 0.1.0
 */
export function constant(value: number): InvertibleDistribution {
  const wrong = parameterMistake('value', value, durationFromZero);
  if (wrong) throw new DistributionError('constant', [wrong]);
  return new Constant(value);
}

/** A duration as options have it: a distribution, or a number of seconds that is always the same. */
export function toDistribution(given: Distribution | number): Distribution {
  return typeof given === 'number' ? constant(given) : given;
}

/** The mistake in an option that should be a distribution or a number of seconds from 0, if there is one. */
export function durationMistake(given: unknown, path: string): Mistake | undefined {
  if (typeof given === 'number') return parameterMistake(path, given, durationFromZero);
  if (isDistribution(given)) return undefined;
  return mistake(path, `${shown(given)} is not a duration`, 'give seconds or a distribution, such as minutes(2)');
}

/** Whether something is a distribution, ours or made by hand. */
export function isDistribution(given: unknown): given is Distribution {
  if (typeof given !== 'object' || given === null) return false;
  const { sample, mean } = given as Partial<Distribution>;
  return typeof sample === 'function' && typeof mean === 'number';
}
