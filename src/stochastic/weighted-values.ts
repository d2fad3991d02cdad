import { type Mistake, mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { durationFromZero, type Rule, weight } from './parameters.ts';

const MOST_TOLD = 5;

/** What is wrong with a list of values, seconds from 0. */
export function valueMistakes(path: string, values: unknown, rule: Rule = durationFromZero): Mistake[] {
  if (!Array.isArray(values)) return [mistake(path, `${shown(values)} is not a list`)];
  if (values.length === 0) return [mistake(path, 'is an empty list')];
  const wrong = [...values.keys()].filter((index) => typeof values[index] !== 'number' || !rule.allows(values[index]));
  const told = wrong
    .slice(0, MOST_TOLD)
    .map((index) => mistake(path ? `${path}.${index}` : `${index}`, `${shown(values[index])} is not ${rule.says}`));
  const rest = wrong.length - told.length;
  return rest > 0 ? [...told, mistake(path, `${rest} more are not ${rule.says}`)] : told;
}

/** What is wrong with weights of so many things. */
export function weightMistakes(path: string, weights: unknown, count: number): Mistake[] {
  const wrong = valueMistakes(path, weights, weight);
  if (wrong.length > 0) return wrong;
  if ((weights as readonly number[]).length !== count) {
    return [mistake(path, `${(weights as readonly number[]).length} weights for ${count} values`)];
  }
  return sumMistakes(path, weights as readonly number[]);
}

/** What is wrong with the sum of weights that are each right. */
export function sumMistakes(path: string, weights: readonly number[]): Mistake[] {
  const sum = weights.reduce((total, one) => total + one, 0);
  return sum > 0 && sum < Infinity ? [] : [mistake(path, `weights sum to ${sum}`, 'at least one must be above 0')];
}
