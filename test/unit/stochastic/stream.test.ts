import { expect, test } from 'vitest';
import { randomStream } from '../../../src/stochastic/random-stream.ts';
import { openUnit } from '../../../src/stochastic/stream.ts';

test('the least and the greatest draw are next to 0 and 1, but neither', () => {
  expect(openUnit(0, 0)).toBe(2 ** -54);
  expect(openUnit(0, 64)).toBe(2 ** -53);
  expect(openUnit(-1, -1)).toBe(1 - 2 ** -53);
});

test('all 53 bits of a draw count', () => {
  const draws = Array.from({ length: 53 }, (_, bit) =>
    bit < 26 ? openUnit(0, 2 ** (bit + 6)) : openUnit(2 ** (bit - 26 + 5), 0),
  );
  expect(draws).toEqual(Array.from({ length: 53 }, (_, bit) => 2 ** (bit - 53)));
});

test('a plain stream is the same for the same seed, and another for another', () => {
  const first = (seed: number) => randomStream(seed).next();
  expect(
    Array.from(
      { length: 3 },
      (
        (stream) => () =>
          stream.next()
      )(randomStream(7)),
    ),
  ).toEqual([0.8406036107688365, 0.3157461422807297, 0.6768436174866422]);
  expect(new Set([0, 1, 7, 7 + 2 ** 32, 2 ** 53 - 1].map(first)).size).toBe(5);
});
