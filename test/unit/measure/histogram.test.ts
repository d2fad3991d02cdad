import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Histogram } from '../../../src/measure/histogram.ts';

const seed = 20260;
const values = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e9, noNaN: true })), { maxLength: 60 });

function histogramOf(all: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of all) histogram.add(value);
  return histogram;
}

describe('reading back', () => {
  test('a single value is off by less than 1 %, over 600 octaves', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-90, max: 1e90, noNaN: true }), (value) => {
        expect(Math.abs(histogramOf([value]).quantile(0.5) / value - 1)).toBeLessThan(1 / 128);
      }),
      { seed },
    );
  });

  test('a quantile is off by less than 1 % from that of the values themselves', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (all, percent) => {
        fc.pre(all.length > 0);
        const sorted = all.slice().sort((a, b) => a - b);
        const exact = sorted[Math.ceil((percent * all.length) / 100) - 1] as number;
        const read = histogramOf(all).quantile(percent / 100);
        expect(Math.abs(read - exact)).toBeLessThanOrEqual(exact / 128);
      }),
      { seed },
    );
  });

  test('zero is exact', () => {
    const histogram = histogramOf([0, 0, 0, 5]);
    expect(histogram.quantile(0.75)).toBe(0);
    expect(histogram.countAtMost(0)).toBe(3);
    expect(histogram.countAtMost(-1)).toBe(0);
  });

  test('nothing counted has no quantile', () => {
    expect(new Histogram().quantile(0.5)).toBeNaN();
    expect(new Histogram().countAtMost(20)).toBe(0);
  });

  test('counts at most a bucket edge exactly, and within a bucket by a straight line', () => {
    const histogram = histogramOf([1, 16, 16.05, 16.1, 17, 1000]);
    expect(histogram.countAtMost(16)).toBe(1);
    expect(histogram.countAtMost(16.125)).toBe(4);
    expect(histogram.countAtMost(16.0625)).toBe(2.5);
    expect(histogram.countAtMost(1e6)).toBe(6);
    expect(histogram.countAtMost(Number.POSITIVE_INFINITY)).toBe(6);
  });

  test('countAtMost turns quantile back', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (all, p) => {
        fc.pre(all.length > 0);
        const histogram = histogramOf(all);
        const x = histogram.quantile(p);
        if (x > 0) expect(histogram.countAtMost(x)).toBeCloseTo(p * all.length, 6);
      }),
      { seed },
    );
  });

  test('reaches from the smallest to the largest number', () => {
    const histogram = histogramOf([Number.MIN_VALUE, 1, Number.MAX_VALUE]);
    expect(histogram.count).toBe(3);
    expect(histogram.quantile(1)).toBe(Number.MAX_VALUE);
    expect(histogram.quantile(0.5)).toBeCloseTo(1, 1);
  });
});

describe('merging', () => {
  test('in any order is counting everything at once', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        const oneWay = histogramOf(a);
        oneWay.merge(histogramOf(b));
        oneWay.merge(histogramOf(c));
        const otherWay = histogramOf(c);
        otherWay.merge(histogramOf(b));
        otherWay.merge(histogramOf(a));
        expect(oneWay.toJSON()).toEqual(histogramOf([...a, ...b, ...c]).toJSON());
        expect(otherWay.toJSON()).toEqual(oneWay.toJSON());
      }),
      { seed },
    );
  });

  test('is undone by without', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const both = histogramOf([...a, ...b]);
        expect(both.without(histogramOf(b)).toJSON()).toEqual(histogramOf(a).toJSON());
      }),
      { seed },
    );
  });

  test('survives JSON', () => {
    fc.assert(
      fc.property(values, (all) => {
        const histogram = histogramOf(all);
        const back = Histogram.from(JSON.parse(JSON.stringify(histogram)));
        expect(back.toJSON()).toEqual(histogram.toJSON());
        expect(back.count).toBe(all.length);
      }),
      { seed },
    );
  });
});

test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
  const histogram = new Histogram();
  expect(() => histogram.add(value)).toThrow(RangeError);
  expect(histogram.count).toBe(0);
});

test('refuses data with other buckets', () => {
  expect(() => Histogram.from({ perOctave: 64, zeros: 0, buckets: [] })).toThrow('64 buckets an octave');
});
