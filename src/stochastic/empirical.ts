import { mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import type { InvertibleDistribution } from './distribution.ts';
import { DistributionError } from './parameters.ts';
import { Steps } from './steps.ts';
import { valueMistakes, weightMistakes } from './weighted-values.ts';

/** Values in seconds from 0, and how much each counts. */
export interface WeightedValues {
  readonly values: readonly number[];
  readonly weights: readonly number[];
}

/**
 * What was seen, again: each of the values, in seconds from 0, alike or by its weight. Nothing between or beyond them.
 *
 * @example empirical([12, 15, 15, 40])
 * @throws DistributionError
 * @since 0.1.0
 */
export function empirical(seen: readonly number[] | WeightedValues): InvertibleDistribution {
  if (!Array.isArray(seen)) return weighted('empirical', seen);
  const mistakes = valueMistakes('', seen);
  if (mistakes.length > 0) throw new DistributionError('empirical', mistakes);
  return new Steps('empirical', [...seen]);
}

/**
 * One of a few values, in seconds from 0, by weights that need not sum to 1.
 *
 * @example discrete({ values: [minutes(1), minutes(10)], weights: [9, 1] })
 * @throws DistributionError
 * @since 0.1.0
 */
export function discrete(parameters: WeightedValues): InvertibleDistribution {
  return weighted('discrete', parameters);
}

function weighted(kind: string, given: unknown): InvertibleDistribution {
  if (typeof given !== 'object' || given === null) {
    const remedy = `write ${kind}({ values: [12, 40], weights: [3, 1] })`;
    throw new DistributionError(kind, [mistake('', `${shown(given)} is not values and weights`, remedy)]);
  }
  const { values, weights } = given as WeightedValues;
  const mistakes = Object.keys(given)
    .filter((name) => name !== 'values' && name !== 'weights')
    .map((name) => unknownName(name, 'parameter', name, ['values', 'weights']));
  mistakes.push(...valueMistakes('values', values));
  mistakes.push(...weightMistakes('weights', weights, Array.isArray(values) ? values.length : 0));
  if (mistakes.length > 0) throw new DistributionError(kind, mistakes);
  return new Steps(kind, [...values], [...weights]);
}
