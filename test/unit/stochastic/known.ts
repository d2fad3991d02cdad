import { expect, test } from 'vitest';
import type { InvertibleDistribution } from '../../../src/stochastic/distribution.ts';
import { DistributionError } from '../../../src/stochastic/parameters.ts';

/** What is known of a distribution from elsewhere. */
export interface Known {
  readonly mean: number;
  readonly sd: number;
  /** Shares and the values below which they lie. */
  readonly quantiles: readonly (readonly [p: number, x: number])[];
}

/** Mean, sd, quantiles and distribution function, each to ten digits. */
export function agreesWith(distribution: InvertibleDistribution, { mean, sd, quantiles }: Known): void {
  test(`${distribution} has the mean, sd, quantiles and shares that are known`, () => {
    const near = (got: number, known: number) =>
      expect(Math.abs(got - known)).toBeLessThanOrEqual(1e-10 * known + 1e-14);
    near(distribution.mean, mean);
    near(distribution.sd, sd);
    for (const [p, x] of quantiles) {
      near(distribution.quantile(p), x);
      near(distribution.cdf(x), p);
    }
  });
}

/** Each call is refused with these mistakes, path and problem, no more and no fewer. */
export function refuses(calls: readonly (readonly [make: () => unknown, ...mistakes: string[]])[]): void {
  test.each(calls.map(([make, ...mistakes]) => ({ call: String(make).replace(/^\(\) => /, ''), make, mistakes })))(
    'refuses $call',
    ({ make, mistakes }) => {
      let thrown: unknown;
      try {
        make();
      } catch (error) {
        thrown = error;
      }
      expect(thrown).toBeInstanceOf(DistributionError);
      expect((thrown as DistributionError).mistakes.map(({ path, problem }) => `${path}: ${problem}`)).toEqual(
        mistakes,
      );
    },
  );
}
