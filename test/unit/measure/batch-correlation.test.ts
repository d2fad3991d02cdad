import { expect, test } from 'vitest';
import { largeFor, vonNeumann } from '../../../src/measure/batch-correlation.ts';
import { randomStream } from '../../../src/stochastic/random-stream.ts';

test('is -1 to 1 by how like each is to the next', () => {
  expect(vonNeumann([1, 2, 3, 4])).toBeCloseTo(1 - 3 / 10, 12);
  expect(vonNeumann([1, -1, 1, -1, 1, -1])).toBeCloseTo(1 - 20 / 12, 12);
  expect(vonNeumann([5, 5, 5])).toBeNaN();
});

test('of independent values is large once in twenty times', () => {
  const stream = randomStream(3);
  let large = 0;
  for (let run = 0; run < 20_000; run++) {
    // Sums of twelve uniform draws are nearly normal.
    const values = Array.from({ length: 20 }, () =>
      Array.from({ length: 12 }, () => stream.next()).reduce((a, b) => a + b),
    );
    if (vonNeumann(values) > largeFor(20)) large++;
  }
  // Four standard errors of chance are 0.6 points; the normal law is off by some tenths.
  expect(Math.abs(large / 20_000 - 0.05)).toBeLessThan(0.01);
});
