import { expect, test } from 'vitest';
import { normalQuantile } from '../../../src/stochastic/normal.ts';

// Computed with thirty digits by mpmath.
test.each([
  [0.001, -3.0902323061678136],
  [0.07, -1.4757910281791706],
  [0.3, -0.5244005127080408],
  [0.6, 0.2533471031357998],
  [0.925, 1.439531470938456],
  [0.9999, 3.7190164854556804],
])('a share of %d lies below %d', (p, z) => {
  expect(Math.abs(normalQuantile(p) / z - 1)).toBeLessThan(1e-14);
});

test('is symmetric, and ends at infinity', () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.25)).toBe(-normalQuantile(0.75));
  expect([normalQuantile(0), normalQuantile(1), normalQuantile(-0.1), normalQuantile(Number.NaN)]).toEqual([
    -Infinity,
    Infinity,
    Number.NaN,
    Number.NaN,
  ]);
});

test('goes up without a step where two formulas meet', () => {
  for (const seam of [0.075, 0.925, Math.exp(-25)]) {
    const [before, after] = [normalQuantile(seam * (1 - 1e-12)), normalQuantile(seam * (1 + 1e-12))];
    expect(after).toBeGreaterThan(before);
    expect(after - before).toBeLessThan(1e-4);
  }
});
