import type { InvertibleDistribution } from './distribution.ts';
import { Gamma } from './gamma.ts';
import { duration, type Rule, readParameters } from './parameters.ts';

const stages: Rule = {
  allows: (k) => Number.isInteger(k) && k >= 1 && k <= 1_000_000,
  says: 'a whole number of stages from 1 to a million',
};

/**
 * Erlang: the sum of so many exponential stages alike, by the mean of the sum in seconds.
 *
 * @example erlang({ stages: 3, mean: minutes(4) })
 * @throws DistributionError
 * @since 0.1.0
 */
export function erlang(parameters: { readonly stages: number; readonly mean: number }): InvertibleDistribution {
  const read = readParameters('erlang', parameters, { stages, mean: duration });
  return new Gamma('erlang', read, read.stages, read.mean / read.stages);
}
