import { expect, test } from 'vitest';
import { normalQuantile } from '../../../src/stochastic/normal.ts';
import { studentT } from '../../../src/stochastic/student-t.ts';

// Computed with thirty digits by mpmath.
test.each([
  [0.975, 1, 12.706204736174705],
  [0.975, 1.5, 6.0166631044279315],
  [0.975, 2, 4.302652729749464],
  [0.975, 3, 3.1824463052837095],
  [0.95, 7.3, 1.8829300179564317],
  [0.975, 29, 2.0452296421327043],
  [0.995, 29, 2.7563859036706053],
  [0.9995, 10, 4.586893858702636],
  [0.6, 4, 0.2707222947075974],
  [0.975, 199, 1.971956544251754],
  [0.975, 1999, 1.961151420170562],
  [0.975, 2001, 1.9611502326224415],
  [0.99999, 5, 15.546854534954756],
])('a share of %d of Student t with %d degrees of freedom lies below %d', (p, df, t) => {
  expect(Math.abs(studentT(p, df) / t - 1)).toBeLessThan(1e-11);
  expect(studentT(1 - p, df)).toBeCloseTo(-t, 8);
});

test('comes to the normal distribution', () => {
  expect(studentT(0.975, 1e12)).toBeCloseTo(normalQuantile(0.975), 11);
  expect(studentT(0.975, Infinity)).toBe(normalQuantile(0.975));
});

test('ends at infinity, and is nothing outside', () => {
  expect([studentT(0, 5), studentT(0.5, 5), studentT(1, 5)]).toEqual([-Infinity, 0, Infinity]);
  expect([studentT(0.9, 0.5), studentT(-1, 5), studentT(Number.NaN, 5)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});
