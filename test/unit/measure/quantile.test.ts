import { expect, test } from 'vitest';
import { Histogram } from '../../../src/measure/histogram.ts';
import { quantileEstimate } from '../../../src/measure/quantile.ts';

const confidence = 0.95;

function histogramOf(values: Iterable<number>): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

/** 1, 2 … 100, moved up by `shift`. */
const hundred = (shift: number) => histogramOf(Array.from({ length: 100 }, (_, i) => i + 1 + shift));

test('pools the replications', () => {
  const estimate = quantileEstimate([hundred(0), hundred(100)], 0.5, { confidence });
  expect(estimate.value).toBeCloseTo(100, -0.5);
  expect(estimate.n).toBe(200);
});

test('is wider the more the replications differ', () => {
  const width = (shift: number) => {
    const { low, high } = quantileEstimate([0, shift, 2 * shift, 3 * shift].map(hundred), 0.5, { confidence });
    return (high as number) - (low as number);
  };
  expect(width(5)).toBeGreaterThan(2 * width(1));
});

test('knows an interval also where the quantile is 0', () => {
  const replications = [48, 56, 50, 54].map((zeros) =>
    histogramOf(Array.from({ length: 100 }, (_, i) => (i < zeros ? 0 : i))),
  );
  const estimate = quantileEstimate(replications, 0.5, { confidence });
  expect(estimate).toMatchObject({ value: 0, low: 0 });
  expect(estimate.high).toBeGreaterThan(0);
});

test('says null where the observations do not reach', () => {
  expect(quantileEstimate([hundred(0)], 0.5, { confidence })).toMatchObject({ low: null, high: null });
  const sparse = [[1], [2], [9], [30]].map(histogramOf);
  expect(quantileEstimate(sparse, 0.95, { confidence }).high).toBeNull();
});

test('is NaN where nothing was observed', () => {
  expect(quantileEstimate([new Histogram(), new Histogram()], 0.9, { confidence })).toEqual({
    value: Number.NaN,
    low: null,
    high: null,
    confidence,
    n: 0,
  });
});
