import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstAbove, Shares } from '../../../src/simulate/shares.ts';

test('a draw falls on the first end above it, of however many', () => {
  const draws = fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }), draws, (some, draw) => {
      const ends = [...some.sort((a, b) => a - b), 1];
      expect(firstAbove(ends, draw)).toBe(ends.findIndex((end) => draw < end));
      // At an end itself, too.
      for (const end of some) if (end < 1) expect(firstAbove(ends, end)).toBe(ends.findIndex((each) => end < each));
    }),
    { seed: 3 },
  );
});

test('shares of none are never drawn, and the last takes what rounding leaves', () => {
  const shares = new Shares([0, 0.1, 0, 0.2, 0.7, 0]);
  expect(shares.only).toBe(-1);
  const drawn = Array.from({ length: 1000 }, (_, i) => shares.pick((i + 0.5) / 1000));
  const counts = [0, 1, 2, 3, 4, 5].map((at) => drawn.filter((each) => each === at).length);
  expect(counts).toEqual([0, 100, 0, 200, 700, 0]);
  expect(shares.pick(1 - 2 ** -53)).toBe(4);
});
