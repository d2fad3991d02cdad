import { type Mistake, mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import type { InvertibleDistribution } from './distribution.ts';
import { Inversion } from './inversion.ts';
import { DistributionError, durationFromZero } from './parameters.ts';
import { Steps } from './steps.ts';

class Empirical extends Inversion {
  readonly mean: number;
  readonly sd: number;
  readonly #steps: Steps;

  constructor(values: readonly number[], weights: readonly number[] | undefined) {
    super('empirical', weights ? { values, weights } : { values });
    this.#steps = new Steps(values, weights ?? values.map(() => 1));
    this.mean = this.#steps.mean;
    this.sd = this.#steps.sd;
  }

  quantile(p: number): number {
    return this.#steps.quantile(p);
  }

  cdf(x: number): number {
    return this.#steps.cdf(x);
  }
}

/**
 * What was seen, again: each of the values, in seconds from 0, alike or by its weight. Nothing between or beyond them.
 *
 * @example empirical([12, 15, 15, 40])
 * @example empirical({ values: [12, 15, 40], weights: [1, 2, 1] })
 * @throws DistributionError
 * @since 0.1.0
 */
export function empirical(
  seen: readonly number[] | { readonly values: readonly number[]; readonly weights?: readonly number[] },
): InvertibleDistribution {
  const options = Array.isArray(seen) ? { values: seen } : seen;
  if (typeof options !== 'object' || options === null || !Array.isArray((options as { values?: unknown }).values)) {
    throw new DistributionError('empirical', [
      mistake('values', `${shown(options)} has no list of values`, 'write empirical([12, 15, 40])'),
    ]);
  }
  const { values, weights } = options as { values: readonly number[]; weights?: readonly number[] };
  const mistakes = [...listMistakes('values', values, durationFromZero.says)];
  if (weights !== undefined) mistakes.push(...weightMistakes(weights, values.length));
  if (mistakes.length > 0) throw new DistributionError('empirical', mistakes);
  return new Empirical([...values], weights && [...weights]);
}

const MOST_TOLD = 5;

function listMistakes(path: string, list: readonly unknown[], says: string): Mistake[] {
  if (list.length === 0) return [mistake(path, 'is an empty list')];
  const wrong = [...list.keys()].filter((index) => {
    const value = list[index];
    return typeof value !== 'number' || !durationFromZero.allows(value);
  });
  const told = wrong
    .slice(0, MOST_TOLD)
    .map((index) => mistake(`${path}.${index}`, `${shown(list[index])} is not ${says}`));
  return wrong.length > MOST_TOLD ? [...told, mistake(path, `${wrong.length - MOST_TOLD} more are not ${says}`)] : told;
}

function weightMistakes(weights: unknown, length: number): Mistake[] {
  if (!Array.isArray(weights)) return [mistake('weights', `${shown(weights)} is not a list of weights`)];
  if (weights.length !== length) return [mistake('weights', `${weights.length} weights for ${length} values`)];
  const wrong = listMistakes('weights', weights, 'a weight from 0');
  if (wrong.length > 0) return wrong;
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sum > 0 && sum < Infinity ? [] : [mistake('weights', `sum to ${sum}`, 'at least one must be above 0')];
}
