import { describe, expect, test } from 'vitest';
import { discrete, empirical } from '../../../src/stochastic/empirical.ts';
import { agreesWith, refuses } from './known.ts';

describe('empirical and discrete', () => {
  for (const same of [
    empirical([40, 15, 12, 15]),
    empirical({ values: [12, 15, 40], weights: [1, 2, 1] }),
    discrete({ values: [40, 12, 15, 99], weights: [0.5, 0.5, 1, 0] }),
  ]) {
    agreesWith(same, {
      mean: 20.5,
      sd: Math.sqrt((8.5 * 8.5 + 2 * 5.5 * 5.5 + 19.5 * 19.5) / 4),
      quantiles: [
        [0.25, 12],
        [0.75, 15],
        [1, 40],
      ],
    });
  }

  test('a quantile is the least value up to which the share lies', () => {
    const seen = empirical([12, 15, 15, 40]);
    expect([0, 0.25, 0.2500001, 0.75, 0.7500001, 1].map((p) => seen.quantile(p))).toEqual([12, 12, 15, 15, 40, 40]);
    expect([11, 12, 14, 15, 39, 41].map((x) => seen.cdf(x))).toEqual([0, 0.25, 0.25, 0.75, 0.75, 1]);
  });

  test('is written short, however long the list', () => {
    expect(String(empirical(Array.from({ length: 1200 }, (_, i) => i)))).toBe('empirical(values [0, 1, 2, 3, … 1200])');
  });

  test('does not change when the list does', () => {
    const list = [1, 2, 3];
    const seen = empirical(list);
    list[0] = 99;
    expect(seen.quantile(0)).toBe(1);
    expect(seen.parameters).toEqual({ values: [1, 2, 3] });
  });

  refuses([
    [() => empirical([]), ': is an empty list'],
    [
      () => empirical([1, -2, Number.NaN]),
      '1: -2 is not a number of seconds from 0',
      '2: NaN is not a number of seconds from 0',
    ],
    [() => empirical(5 as never), ': 5 is not values and weights'],
    [() => discrete({ values: [1], weights: [0] }), 'weights: weights sum to 0'],
    [() => discrete({ values: [1, 2], weights: [1] }), 'weights: 1 weights for 2 values'],
    [() => discrete({ values: [1, 2], weights: [1, -1] }), 'weights.1: -1 is not a weight from 0'],
    [
      () => discrete({ values: [1], wieghts: [1] } as never),
      "wieghts: no parameter 'wieghts'",
      'weights: undefined is not a list',
    ],
    [
      () => empirical(Array.from({ length: 9 }, () => -1)),
      ...[0, 1, 2, 3, 4].map((index) => `${index}: -1 is not a number of seconds from 0`),
      ': 4 more are not a number of seconds from 0',
    ],
  ]);
});
