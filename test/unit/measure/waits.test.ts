import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../../src/measure/ledger.ts';
import { Sample } from '../../../src/measure/sample.ts';
import { Waits } from '../../../src/measure/waits.ts';
import { type LineStay, ledgerOf } from './ledgers.ts';

const stays: LineStay[] = [
  ['ann', 'desk', 0, 'answered'],
  ['ann', 'desk', 10, 'answered'],
  ['ann', 'desk', 30, 'answered'],
  ['ann', 'desk', 4, 'gaveUp'],
  ['ann', 'desk', 60, 'gaveUp'],
  ['ann', 'desk', 16, 'left'],
];
const waitsOf = (...ledgers: Ledger[]) => new Waits(new Sample(ledgers, 0.95, [0, 1]));
const waits = waitsOf(ledgerOf(stays));

describe('by hand', () => {
  test('means, of all stays, of those answered and of those who gave up', () => {
    expect(waits.mean).toMatchObject({ value: 20, n: 6 });
    expect(waits.asa).toMatchObject({ value: 40 / 3, n: 3 });
    expect(waits.untilGivingUp).toMatchObject({ value: 32, n: 2 });
    expect(waits.delayed).toMatchObject({ value: 5 / 6, n: 6 });
  });

  test('abandonment, and with a chosen cut', () => {
    expect(waits.abandonment).toMatchObject({ value: 2 / 6, n: 6 });
    expect(waitsOf(ledgerOf(stays, { shortAbandon: 5 })).abandonment).toMatchObject({ value: 1 / 5, n: 5 });
    expect(waitsOf(ledgerOf(stays, { shortAbandon: 3.5 })).abandonment).toMatchObject({ value: 2 / 6, n: 6 });
    expect(waitsOf(ledgerOf(stays, { shortAbandon: 61 })).abandonment).toMatchObject({ value: 0, n: 4 });
  });

  test('longer than so many seconds', () => {
    expect(waits.longerThan(20).value).toBe(2 / 6);
    expect(waits.longerThan(0).value).toBe(5 / 6);
    expect(waits.longerThan(1e6).value).toBe(0);
    expect(waits.longerThan(20.5).value).toBeCloseTo(2 / 6, 6);
  });

  test('all points of a curve at once are those one by one', () => {
    const points = [0, 3, 20, 20.5, 1e6];
    expect(waits.curve(points)).toEqual(points.map((seconds) => waits.longerThan(seconds)));
    expect(waits.curve([])).toEqual([]);
  });

  test('quantiles are off by less than a hundredth', () => {
    const many = waitsOf(ledgerOf(Array.from({ length: 1000 }, (_, i) => ['ann', 'desk', i + 1, 'answered'] as const)));
    for (const p of [0.01, 0.25, 0.5, 0.9, 0.95, 0.999]) {
      expect(Math.abs(many.quantile(p).value / (1000 * p) - 1)).toBeLessThan(0.02);
    }
    expect(many.median.value).toBe(many.quantile(0.5).value);
    expect(many.p90.value).toBe(many.quantile(0.9).value);
    expect(many.p95.value).toBe(many.quantile(0.95).value);
  });
});

test('figures are ratios of sums over replications, not means of ratios', () => {
  const [busy, quiet] = [ledgerOf(stays), ledgerOf([['bob', 'back', 83, 'answered']])];
  const both = waitsOf(busy, quiet);
  expect(both.mean.value).toBe((120 + 83) / 7);
  expect(both.asa.value).toBe((40 + 83) / 4);
  expect(both.mean.low).toBeLessThan(both.mean.value);
});

test('what makes no sense is refused', () => {
  for (const p of [0, 1, -1, 2, Number.NaN]) expect(() => waits.quantile(p)).toThrow(RangeError);
  for (const t of [-1, Number.NaN]) {
    expect(() => waits.longerThan(t)).toThrow(RangeError);
    expect(() => waits.serviceLevel(t)).toThrow(RangeError);
    expect(() => waits.curve([10, t])).toThrow(RangeError);
  }
});
