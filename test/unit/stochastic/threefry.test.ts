import { expect, test } from 'vitest';
import { threefry } from '../../../src/stochastic/threefry.ts';

// The vectors that come with its authors' library, Random123: kat_vectors, threefry2x32 with 20 rounds.
test.each([
  [
    [0, 0],
    [0, 0],
    [0x6b200159, 0x99ba4efe],
  ],
  [
    [-1, -1],
    [-1, -1],
    [0x1cb996fc, 0xbb002be7],
  ],
  [
    [0x13198a2e, 0x03707344],
    [0x243f6a88, 0x85a308d3],
    [0xc4923a9c, 0x483df7a0],
  ],
])('key %j and counter %j give the words of its authors', (key, counter, words) => {
  const out = new Uint32Array(2);
  threefry(key[0]!, key[1]!, counter[0]!, counter[1]!, out);
  expect([...out]).toEqual(words);
});
