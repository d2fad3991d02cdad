import { expect, test } from 'vitest';
import { CallerStream } from '../../../src/stochastic/caller-stream.ts';
import { streamOfCallers } from '../../../src/stochastic/mirrored-stream.ts';
import { openUnit } from '../../../src/stochastic/stream.ts';

const draws = (isMirrored: boolean) => {
  const stream = streamOfCallers(isMirrored).key(1, 2).at(3, 4);
  return Array.from({ length: 1000 }, () => stream.next());
};

test('mirrored draws make one together with what they mirror, but for the last bit', () => {
  const mirrored = draws(true);
  for (const [i, draw] of draws(false).entries()) expect(draw + (mirrored[i] as number)).toBe(1 - 2 ** -53);
  const plain = new CallerStream().key(1, 2).at(3, 4);
  expect(draws(false)).toEqual(Array.from({ length: 1000 }, () => plain.next()));
});

test('and lie between 0 and 1 wherever the others do', () => {
  const next = CallerStream.prototype.next;
  try {
    for (const [draw, mirrored] of [
      [openUnit(0, 0), 1 - 2 ** -52],
      [2 ** -53, 1 - 2 ** -52],
      [0.5, 0.5 - 2 ** -53],
      [openUnit(-1, -1), 2 ** -54],
    ] as const) {
      CallerStream.prototype.next = () => draw;
      expect(streamOfCallers(true).next()).toBe(mirrored);
    }
  } finally {
    CallerStream.prototype.next = next;
  }
});
