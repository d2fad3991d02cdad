import { describe } from 'vitest';
import { constant } from '../../src/stochastic/constant.ts';
import type { InvertibleDistribution } from '../../src/stochastic/distribution.ts';
import { discrete, empirical } from '../../src/stochastic/empirical.ts';
import { erlang } from '../../src/stochastic/erlang.ts';
import { exponential } from '../../src/stochastic/exponential.ts';
import { gamma } from '../../src/stochastic/gamma.ts';
import { hyperexponential } from '../../src/stochastic/hyperexponential.ts';
import { lognormal } from '../../src/stochastic/lognormal.ts';
import { mixture } from '../../src/stochastic/mixture.ts';
import { shifted } from '../../src/stochastic/shifted.ts';
import { triangular } from '../../src/stochastic/triangular.ts';
import { truncatedNormal } from '../../src/stochastic/truncated-normal.ts';
import { uniform } from '../../src/stochastic/uniform.ts';
import { weibull } from '../../src/stochastic/weibull.ts';
import { obeysTheLawsOfDistributions } from './distribution.ts';

const distributions: Readonly<Record<string, () => InvertibleDistribution>> = {
  constant: () => constant(12),
  'constant zero': () => constant(0),
  exponential: () => exponential({ mean: 300 }),
  uniform: () => uniform({ min: 5, max: 15 }),
  'lognormal by mean and sd': () => lognormal({ mean: 240, sd: 180 }),
  'lognormal by mu and sigma': () => lognormal({ mu: -1, sigma: 0.05 }),
  'gamma of high shape': () => gamma({ shape: 2500, scale: 0.1 }),
  'gamma of low shape': () => gamma({ shape: 0.25, scale: 960 }),
  'gamma of middling shape': () => gamma({ mean: 240, sd: 150 }),
  erlang: () => erlang({ stages: 3, mean: 240 }),
  'weibull that runs out': () => weibull({ shape: 3, scale: 300 }),
  'weibull that hardens': () => weibull({ shape: 0.7, mean: 300 }),
  triangular: () => triangular({ min: 30, mode: 120, max: 600 }),
  'normal cut a little': () => truncatedNormal({ mu: 60, sigma: 20 }),
  'normal cut for the most part': () => truncatedNormal({ mu: -90, sigma: 30 }),
  empirical: () => empirical([3, 3, 3, 4, 9, 9, 12.5]),
  discrete: () => discrete({ values: [600, 60, 0], weights: [1, 8, 1] }),
  'hyperexponential of three': () => hyperexponential({ means: [1, 60, 600], weights: [1, 8, 1] }),
  'hyperexponential by mean and sd': () => hyperexponential({ mean: 240, sd: 480 }),
  'mixture of smooth ones': () =>
    mixture([
      { weight: 7, of: lognormal({ mean: 240, sd: 180 }) },
      { weight: 3, of: gamma({ mean: 30, sd: 10 }) },
    ]),
  'mixture with a jump': () =>
    mixture([
      { weight: 2, of: constant(30) },
      { weight: 1, of: exponential({ mean: 60 }) },
      { weight: 1, of: uniform({ min: 100, max: 110 }) },
    ]),
  shifted: () => shifted({ by: 30, of: exponential({ mean: 60 }) }),
};

for (const [name, make] of Object.entries(distributions)) {
  describe(name, () => obeysTheLawsOfDistributions(make));
}
