import { describe, expect, test } from 'vitest';
import { truncatedNormal } from '../../../src/stochastic/truncated-normal.ts';
import { agreesWith, refuses } from './known.ts';

describe('normal cut at zero', () => {
  agreesWith(truncatedNormal({ mu: 60, sigma: 45 }), {
    mean: 68.1211977091018,
    sd: 38.36371052470773,
    quantiles: [
      [0, 0],
      [0.01, 2.4067909181144884],
      [0.5, 65.1554898701457],
      [0.9, 120.09130918584219],
      [0.999, 200.33369543943653],
    ],
  });

  agreesWith(truncatedNormal({ mu: -90, sigma: 30 }), {
    mean: 8.492959647913196,
    sd: 7.968893781870245,
    quantiles: [
      [0.01, 0.09179728263562481],
      [0.5, 6.154647617967996],
      [0.999, 50.77288451190421],
    ],
  });

  test('is nearly exponential where zero is far above mu', () => {
    const far = truncatedNormal({ mu: -3000, sigma: 100 });
    expect(far.mean).toBeGreaterThan(0.997 * (100 / 30));
    expect(far.mean).toBeLessThan(100 / 30);
    expect(far.quantile(0.5)).toBeCloseTo(far.mean * Math.LN2, 1);
  });

  refuses([
    [() => truncatedNormal({ mu: -3001, sigma: 100 }), 'mu: -3001 s is more than 30 sigma below zero'],
    [() => truncatedNormal({ mu: 5, sigma: 0 }), 'sigma: 0 is not a number of seconds above 0'],
    [
      () => truncatedNormal({ mean: 60, sd: 45 } as never),
      "mean: no parameter 'mean'",
      "sd: no parameter 'sd'",
      'mu: is missing',
      'sigma: is missing',
    ],
  ]);
});
