import { describe, expect, test } from 'vitest';
import { weibull } from '../../../src/stochastic/weibull.ts';
import { agreesWith, refuses } from './known.ts';

describe('weibull', () => {
  agreesWith(weibull({ shape: 0.7, scale: 300 }), {
    mean: 379.7470518171851,
    sd: 555.3514201195346,
    quantiles: [
      [1e-9, 4.168486486096901e-11],
      [0.5, 177.71703388564012],
      [0.999, 4744.320621882768],
    ],
  });

  agreesWith(weibull({ shape: 3, scale: 300 }), {
    mean: 267.8938534707747,
    sd: 97.36508428673557,
    quantiles: [
      [0.01, 64.74130456078076],
      [0.9, 396.15014353610553],
    ],
  });

  test('is the same by its mean', () => {
    expect(weibull({ shape: 3, mean: 267.8938534707747 }).quantile(0.9)).toBeCloseTo(396.15014353610553, 9);
  });

  refuses([
    [() => weibull({ shape: 0, mean: 5 }), 'shape: 0 is not a number from 0.05 to 1000'],
    [() => weibull({ shape: 2 } as never), 'mean: is missing'],
    [() => weibull({ shape: 2, mean: 5, scale: 5 } as never), "mean: no parameter 'mean'"],
  ]);
});
