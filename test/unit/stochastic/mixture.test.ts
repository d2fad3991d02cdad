import { describe, expect, test } from 'vitest';
import { constant } from '../../../src/stochastic/constant.ts';
import type { Distribution } from '../../../src/stochastic/distribution.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { hyperexponential } from '../../../src/stochastic/hyperexponential.ts';
import { mixture } from '../../../src/stochastic/mixture.ts';
import { shifted } from '../../../src/stochastic/shifted.ts';
import { agreesWith, refuses } from './known.ts';

const minute = exponential({ mean: 60 });
const tenMinutes = exponential({ mean: 600 });
const byHand: Distribution = { kind: 'mine', parameters: {}, mean: 5, sd: 1, sample: () => 5, toString: () => 'mine' };

const twoExponentials = {
  mean: 114,
  sd: 255.89841734563345,
  quantiles: [
    [1e-9, 6.593406596993515e-8],
    [0.01, 0.6629536935446682],
    [0.5, 47.5242783296667],
    [0.9, 205.9857557406395],
    [0.999, 2763.1021115928547],
  ],
} as const;

describe('hyperexponential', () => {
  agreesWith(hyperexponential({ means: [60, 600, 7], weights: [9, 1, 0] }), twoExponentials);

  test('of mean and sd has these, half of the time from either kind', () => {
    const { mean, sd } = hyperexponential({ mean: 240, sd: 480 });
    expect(mean).toBeCloseTo(240, 9);
    expect(sd).toBeCloseTo(480, 9);
  });

  refuses([
    [() => hyperexponential({ mean: 240, sd: 240 }), 'sd: 240 s is not above the mean, 240 s'],
    [() => hyperexponential({ means: [60, 0], weights: [1, 1] }), 'means.1: 0 is not a number of seconds above 0'],
    [() => hyperexponential({ means: [60], weights: [1, 1] }), 'weights: 2 weights for 1 values'],
    [
      () => hyperexponential({ weights: [1] } as never),
      'means: undefined is not a list',
      'weights: 1 weights for 0 values',
    ],
    [() => hyperexponential(null as never), ': null is not parameters'],
  ]);
});

describe('mixture', () => {
  const exponentials = mixture([
    { weight: 9, of: minute },
    { weight: 1, of: tenMinutes },
    { weight: 0, of: constant(1e6) },
  ]);
  agreesWith(exponentials, twoExponentials);

  agreesWith(
    mixture([
      { weight: 4, of: constant(30) },
      { weight: 1, of: tenMinutes },
    ]),
    {
      mean: 144,
      sd: 352.113618026909,
      quantiles: [
        [0.005, 15.190684790573926],
        [0.9, 415.88830833596717],
        [0.999, 3178.990419928822],
      ],
    },
  );

  test('jumps where a kind does', () => {
    const half = mixture([
      { weight: 1, of: constant(30) },
      { weight: 1, of: constant(90) },
    ]);
    expect([0, 0.5, 0.5000001, 1].map((p) => half.quantile(p))).toEqual([30, 30, 90, 90]);
  });

  test('is written with its kinds', () => {
    expect(String(exponentials)).toBe('mixture(weights [9, 1], of [exponential(mean 60), exponential(mean 600)])');
  });

  refuses([
    [() => mixture([]), ': a list is not a list of components'],
    [() => mixture([{ weight: 0, of: minute }]), ': weights sum to 0'],
    [
      () => mixture([{ weight: -1, of: minute }, null as never]),
      '0.weight: -1 is not a weight from 0',
      '1.weight: is missing',
      '1.of: undefined is not a distribution',
    ],
    [() => mixture([{ weight: 1, of: byHand as never }]), '0.of: mine has no quantile or no cdf'],
  ]);
});

describe('shifted', () => {
  agreesWith(shifted({ by: 30, of: minute }), {
    mean: 90,
    sd: 60,
    quantiles: [
      [0, 30],
      [0.5, 30 + 60 * Math.LN2],
    ],
  });

  refuses([
    [
      () => shifted({ by: -1, of: 60 as never }),
      'by: -1 is not a number of seconds from 0',
      'of: 60 is not a distribution',
    ],
    [() => shifted(30 as never), ': 30 is not parameters'],
  ]);
});
