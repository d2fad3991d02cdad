import { expect, test } from 'vitest';
import { proportionEstimate } from '../../../src/measure/proportion.ts';

const confidence = 0.95;

test('is the share over all replications', () => {
  expect(proportionEstimate([1, 5], [10, 20], { confidence })).toMatchObject({ value: 0.2, n: 30 });
});

test('gives no event seen the exact one-sided bound', () => {
  const { low, value, high } = proportionEstimate([0, 0], [4, 6], { confidence });
  expect([low, value]).toEqual([0, 0]);
  // A share of this size shows no event in ten observations with probability 5 %.
  expect(Math.exp(10 * Math.log(1 - (high as number)))).toBeCloseTo(0.05, 12);
});

test('gives an event seen always the same from above', () => {
  const { low, value, high } = proportionEstimate([4, 6], [4, 6], { confidence });
  expect([value, high]).toEqual([1, 1]);
  expect(low).toBeCloseTo(1 - 0.2588656, 6);
});

test('bounds no event seen from one replication too, and nothing else', () => {
  expect(proportionEstimate([0], [1000], { confidence }).high).toBeCloseTo(0.0029912, 6);
  expect(proportionEstimate([3], [1000], { confidence })).toMatchObject({ low: null, high: null });
});

test('is NaN without observations', () => {
  expect(proportionEstimate([0, 0], [0, 0], { confidence })).toEqual({
    value: Number.NaN,
    low: null,
    high: null,
    confidence,
    n: 0,
  });
});

test('stays inside (0, 1) for few events and agrees with the plain interval for many', () => {
  const rare = proportionEstimate([1, 0, 0, 0, 0], [50, 50, 50, 50, 50], { confidence });
  expect(rare.low).toBeGreaterThan(0);
  expect(rare.low).toBeLessThan(0.004);
  expect(rare.high).toBeGreaterThan(0.02);
  const common = proportionEstimate([501, 498, 503, 497], [1000, 1000, 1000, 1000], { confidence });
  const se = 0.001 * Math.sqrt((1.25 * 1.25 + 1.75 * 1.75 + 3.25 * 3.25 + 2.75 * 2.75) / 3 / 4);
  expect((common.high as number) - common.value).toBeCloseTo(3.182446 * se, 5);
});
