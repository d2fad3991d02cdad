import { describe, expect, test } from 'vitest';
import { lognormal } from '../../../src/stochastic/lognormal.ts';
import { agreesWith, refuses } from './known.ts';

describe('lognormal', () => {
  agreesWith(lognormal({ mean: 240, sd: 180 }), {
    mean: 240,
    sd: 180,
    quantiles: [
      [1e-9, 3.49270673561296],
      [0.01, 40.5844552149309],
      [0.5, 192],
      [0.9, 451.97747592404824],
      [0.999, 1513.1010612091156],
    ],
  });

  test('is the same by mu and sigma', () => {
    const sigma = Math.sqrt(Math.log(1 + 0.75 * 0.75));
    const same = lognormal({ mu: Math.log(192), sigma });
    expect(same.mean).toBeCloseTo(240, 9);
    expect(same.sd).toBeCloseTo(180, 9);
    expect(same.quantile(0.9)).toBeCloseTo(451.97747592404824, 9);
  });

  refuses([
    [() => lognormal({ mean: 240, sd: 0 }), 'sd: 0 is not a number of seconds above 0'],
    [
      () => lognormal({ mean: 0, sd: -1 }),
      'mean: 0 is not a number of seconds above 0',
      'sd: -1 is not a number of seconds above 0',
    ],
    [() => lognormal({ mu: 240, sigma: 180 }), 'mu: 240 with sigma 180 has no finite mean and sd'],
    [() => lognormal({ mu: 5, sigma: 0 }), 'sigma: 0 is not a number above 0'],
    [() => lognormal({ mean: 240, sigma: 1 } as never), "mean: no parameter 'mean'", 'mu: is missing'],
    [() => lognormal({ mean: 240, sd: 1e-160 }), 'sd: 1e-160 s is out of all proportion to a mean of 240 s'],
    [() => lognormal({} as never), 'mean: is missing', 'sd: is missing'],
  ]);
});
