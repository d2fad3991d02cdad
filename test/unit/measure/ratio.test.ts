import { describe, expect, test } from 'vitest';
import { meanEstimate, rateEstimate, ratioEstimate } from '../../../src/measure/ratio.ts';

const confidence = 0.95;

describe('ratioEstimate', () => {
  test('is the ratio of the sums, not the mean of the ratios', () => {
    expect(ratioEstimate([10, 90], [1, 3], { confidence, n: 4 }).value).toBe(25);
  });

  test('has the interval of the jackknife written out', () => {
    const x = [3, 5, 4, 9];
    const y = [2, 3, 3, 4];
    const without = x.map((_, r) => (21 - (x[r] as number)) / (12 - (y[r] as number)));
    const mean = without.reduce((a, b) => a + b) / 4;
    const error = Math.sqrt((3 / 4) * without.reduce((sum, each) => sum + (each - mean) * (each - mean), 0));
    const estimate = ratioEstimate(x, y, { confidence, n: 12 });
    expect(estimate.low).toBeCloseTo(1.75 - 3.182446305284263 * error, 9);
    expect(estimate.high).toBeCloseTo(1.75 + 3.182446305284263 * error, 9);
    expect(estimate.n).toBe(12);
  });

  test('keeps to natural bounds', () => {
    const estimate = ratioEstimate([0, 9], [10, 10], { confidence, n: 20, bounds: { low: 0, high: 1 } });
    expect([estimate.low, estimate.high]).toEqual([0, 1]);
  });

  test('knows no error from one replication, nor where only one observed anything', () => {
    expect(ratioEstimate([3], [2], { confidence, n: 2 })).toEqual({
      value: 1.5,
      low: null,
      high: null,
      confidence,
      n: 2,
    });
    expect(ratioEstimate([3, 0], [2, 0], { confidence, n: 2 }).low).toBeNull();
  });

  test('is NaN where nothing was observed, and null in JSON', () => {
    const estimate = ratioEstimate([0, 0], [0, 0], { confidence, n: 0 });
    expect(estimate.value).toBeNaN();
    expect(JSON.parse(JSON.stringify(estimate))).toEqual({ value: null, low: null, high: null, confidence, n: 0 });
  });

  test('replications that observed nothing change nothing', () => {
    const some = ratioEstimate([3, 5, 4], [2, 3, 3], { confidence, n: 8 });
    expect(ratioEstimate([3, 0, 5, 4, 0], [2, 0, 3, 3, 0], { confidence, n: 8 })).toEqual(some);
  });
});

describe('meanEstimate', () => {
  test("has Student's t interval", () => {
    const estimate = meanEstimate([4, 8, 6, 10, 2], { confidence });
    expect(estimate.value).toBe(6);
    expect(estimate.high).toBeCloseTo(6 + 2.7764451051977934 * Math.sqrt(10 / 5), 9);
    expect(estimate.n).toBe(5);
  });
});

describe('rateEstimate', () => {
  test('bounds what was never seen by about three over n', () => {
    const estimate = rateEstimate([0, 0], [500, 500], { confidence, n: 1000 });
    expect(estimate).toMatchObject({ value: 0, low: 0 });
    expect(estimate.high).toBeCloseTo(0.002995732, 9);
  });

  test('may exceed one an observation', () => {
    expect(rateEstimate([30, 34], [10, 10], { confidence, n: 20 }).high).toBeGreaterThan(3.2);
  });
});
