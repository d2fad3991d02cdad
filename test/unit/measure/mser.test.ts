import { expect, test } from 'vitest';
import { mser5 } from '../../../src/measure/mser.ts';

/** A series that is as good as random, and the same each time. */
const noise = (i: number) => ((i * 7919) % 101) / 101;
const series = (length: number, of: (i: number) => number) => Array.from({ length }, (_, i) => of(i));

test('a series that begins as it goes on loses nothing', () => {
  expect(mser5(series(500, () => 3))).toEqual({ leaveOut: 0, isTooShort: false });
});

test('what is unlike the rest is left out, in steps of five', () => {
  expect(mser5(series(500, (i) => (i < 60 ? 0 : 10)))).toEqual({ leaveOut: 60, isTooShort: false });
  expect(mser5(series(500, (i) => (i < 58 ? 0 : 10)))).toEqual({ leaveOut: 60, isTooShort: false });
  const grows = mser5(series(500, (i) => 10 * Math.min(1, i / 100) + noise(i)));
  expect(grows.leaveOut).toBeGreaterThan(60);
  expect(grows.leaveOut).toBeLessThan(130);
});

test('a series that never settles is too short: half of it is as much as is left out', () => {
  expect(mser5(series(500, (i) => i))).toEqual({ leaveOut: 250, isTooShort: true });
});

test('a few observations are no series', () => {
  expect(mser5([])).toEqual({ leaveOut: 0, isTooShort: false });
  expect(mser5([1, 2, 3, 4])).toEqual({ leaveOut: 0, isTooShort: false });
});
