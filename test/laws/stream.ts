import { expect } from 'vitest';
import { gammaQuantile } from '../../src/stochastic/gamma-quantile.ts';
import type { Walk } from '../battery/walks.ts';

/** A good generator breaks one of these laws once in a million. */
const ERROR = 1e-6;
const DRAWS = 1 << 18;

/** The first draws of a walk. */
export function draws(walk: Walk, count = DRAWS): Float64Array {
  const taken = new Float64Array(count);
  let next = 0;
  const enough = new Error('enough');
  try {
    walk((draw) => {
      if (next === count) throw enough;
      taken[next++] = draw;
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return taken;
}

/** No draw leaves the open interval. */
export function staysInside(taken: Float64Array): void {
  expect(taken.every((draw) => draw > 0 && draw < 1)).toBe(true);
}

/** The upper and the lower byte of the draws take all values alike. */
export function hasUniformBytes(taken: Float64Array): void {
  isAlike(count(taken, 256, (draw) => Math.floor(draw * 256)));
  isAlike(count(taken, 256, (draw) => (draw * 9007199254740992) % 256));
}

/** A draw tells nothing of those one, two, three and 48 places on. */
export function hasIndependentPairs(taken: Float64Array): void {
  for (const lag of [1, 2, 3, 48]) {
    const cells = new Float64Array(4096);
    for (let index = lag; index < taken.length; index++) {
      cells[Math.floor(taken[index - lag]! * 64) * 64 + Math.floor(taken[index]! * 64)]! += 1;
    }
    isAlike(cells);
  }
}

/** Draws come again as seldom as chance has it: more than twice among so many, told by 48 bits, once in 10^13. */
export function seldomRepeats(taken: Float64Array): void {
  const seen = new Set(Array.from(taken, (draw) => Math.floor(draw * 281474976710656)));
  expect(taken.length - seen.size).toBeLessThanOrEqual(2);
}

function count(taken: Float64Array, kinds: number, kindOf: (draw: number) => number): Float64Array {
  const cells = new Float64Array(kinds);
  for (const draw of taken) cells[kindOf(draw)]! += 1;
  return cells;
}

/** Chi-square, from both sides: neither too unequal nor too equal. */
export function isAlike(cells: Float64Array): void {
  const expected = cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
  const statistic = cells.reduce((sum, cell) => sum + ((cell - expected) * (cell - expected)) / expected, 0);
  const shape = (cells.length - 1) / 2;
  expect(statistic).toBeGreaterThan(2 * gammaQuantile(ERROR / 2, shape));
  expect(statistic).toBeLessThan(2 * gammaQuantile(1 - ERROR / 2, shape));
}

/**
 * Whichever bit of a word is turned, every one of the 53 bits of the draw turns in half of the cases: over all pairs of
 * bits, none is off by more than 5.8 sd, by chance once in 10^8 a pair.
 */
export function turnsHalfOfTheBits(draw: (word: number, trial: number) => number, bits: number): void {
  const trials = 4000;
  let farthest = 0;
  for (let bit = 0; bit < bits; bit++) {
    const turned = new Float64Array(53);
    for (let trial = 0; trial < trials; trial++) {
      const word = Math.imul(trial, 0x9e3779b1);
      const one = draw(word, trial) * 9007199254740992;
      const other = draw(word ^ (1 << bit), trial) * 9007199254740992;
      const upper = Math.floor(one / 4294967296) ^ Math.floor(other / 4294967296);
      const lower = (one % 4294967296) ^ (other % 4294967296);
      for (let place = 0; place < 32; place++) turned[place]! += (lower >>> place) & 1;
      for (let place = 0; place < 21; place++) turned[32 + place]! += (upper >>> place) & 1;
    }
    for (const times of turned) farthest = Math.max(farthest, Math.abs(times - trials / 2) / Math.sqrt(trials / 4));
  }
  expect(farthest).toBeLessThan(5.8);
}
