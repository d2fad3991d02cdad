import { expect, test } from 'vitest';
import type { Estimate } from '../../../src/measure/estimate.ts';
import { isNarrow, nextLook, stillWide } from '../../../src/measure/until.ts';

const at = (value: number, halfWidth: number | null): Estimate => ({
  value,
  low: halfWidth === null ? null : value - halfWidth,
  high: halfWidth === null ? null : value + halfWidth,
  confidence: 0.95,
  n: 100,
});

test('a relative width is asked of the truth, so a little less of the estimate', () => {
  const until = { figure: 'waits.mean', relative: 0.1 } as const;
  expect(isNarrow(until, at(100, 9.09))).toBe(true);
  expect(isNarrow(until, at(100, 9.1))).toBe(false);
  expect(isNarrow(until, at(-100, 9.09))).toBe(true);
  expect(isNarrow(until, at(0, 1))).toBe(false);
  expect(isNarrow(until, at(100, null))).toBe(false);
  expect(isNarrow(until, at(Number.NaN, null))).toBe(false);
});

test('a half-width is in the unit of the figure', () => {
  const until = { figure: 'waits.mean', halfWidth: 2 } as const;
  expect(isNarrow(until, at(100, 2))).toBe(true);
  expect(isNarrow(until, at(100, 2.01))).toBe(false);
});

test('looks come one by one, and seldom where there are many', () => {
  expect([nextLook(10), nextLook(20), nextLook(100), nextLook(1000)]).toEqual([11, 21, 105, 1050]);
});

test('says how many replications it would take', () => {
  const relative = { figure: 'waits.mean', relative: 0.1 } as const;
  expect(stillWide(relative, at(100, 20), 1000, 'replication')).toMatch(
    /^waits\.mean is known to 20 % after 1000 replications, and 10 % was asked for; it would take about 48\d\d$/,
  );
  expect(stillWide({ figure: 'waits.mean', halfWidth: 1 }, at(100, 2), 1000, 'replication')).toMatch(
    /known to ±2 .* ±1 was asked for/,
  );
  expect(stillWide(relative, at(0, 20), 1000, 'replication')).not.toMatch(/would take/);
  expect(stillWide(relative, at(5, null), 1, 'replication')).toMatch(/has no interval after 1 replications$/);
  expect(stillWide(relative, at(100, 20), 1000, 'pair')).toMatch(/^waits\.mean is known to 20 % after 1000 pairs, and/);
});
