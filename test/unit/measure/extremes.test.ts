import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Extremes } from '../../../src/measure/extremes.ts';

test('keeps what sorting all of them would find, the first of equals', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(8), (sizes, most) => {
      const extremes = new Extremes<number>(most);
      for (const [index, size] of sizes.entries()) extremes.offer(size, () => index);
      const sorted = sizes.map((size, index) => ({ size, index })).sort((a, b) => b.size - a.size || a.index - b.index);
      expect(extremes.items).toEqual(sorted.slice(0, most).map(({ index }) => index));
    }),
    { seed: 5 },
  );
});

test('makes only what it keeps', () => {
  const extremes = new Extremes<number>(2);
  let made = 0;
  for (const size of [5, 4, 3, 2, 1]) extremes.offer(size, () => made++);
  expect(made).toBe(2);
});
