import { describe, expect, test } from 'vitest';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { agreesWith, refuses } from './known.ts';

describe('exponential', () => {
  agreesWith(exponential({ mean: 300 }), {
    mean: 300,
    sd: 300,
    quantiles: [
      [1e-9, 3.0000000015000005e-7],
      [0.01, 3.0151007560504324],
      [0.5, 207.94415416798358],
      [0.999, 2072.3265836946407],
    ],
  });

  refuses([
    [() => exponential({ mean: -3 }), 'mean: -3 is not a number of seconds above 0'],
    [() => exponential({ mean: 0 }), 'mean: 0 is not a number of seconds above 0'],
    [() => exponential({ mean: Number.NaN }), 'mean: NaN is not a number of seconds above 0'],
    [() => exponential({ mean: Infinity }), 'mean: Infinity is not a number of seconds above 0'],
    [() => exponential({ mean: '60' as never }), "mean: '60' is not a number of seconds above 0"],
    [() => exponential({ maen: 60 } as never), "maen: no parameter 'maen'", 'mean: is missing'],
    [() => exponential({ mean: 60, sd: 60 } as never), "sd: no parameter 'sd'"],
    [() => exponential(60 as never), ': 60 is not parameters'],
    [() => exponential(undefined as never), ': undefined is not parameters'],
  ]);

  test('names the nearest parameter and shows how to write it', () => {
    expect(() => exponential({ maen: 60 } as never)).toThrow("did you mean 'mean'?");
    expect(() => exponential(60 as never)).toThrow('write exponential({ mean })');
  });

  test('is written as it was made', () => {
    expect(String(exponential({ mean: 200 / 3 }))).toBe('exponential(mean 66.6667)');
    expect(exponential({ mean: 60 }).parameters).toEqual({ mean: 60 });
  });
});
