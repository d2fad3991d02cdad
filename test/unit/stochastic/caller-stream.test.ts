import { describe, expect, test } from 'vitest';
import { CallerStream, callerKey, DRAWS_A_VISIT, MOST_VISITS } from '../../../src/stochastic/caller-stream.ts';
import { purposeOf } from '../../../src/stochastic/purpose.ts';

const patience = purposeOf('desk.patience');
const key = (seed: number, replication: number, caller: number) => {
  const out = new Uint32Array(2);
  callerKey(seed, replication, caller, out);
  return [out[0]!, out[1]!] as const;
};
const stream = (seed = 7, replication = 3, caller = 41) => new CallerStream().key(...key(seed, replication, caller));
const take = (from: CallerStream, count: number) => Array.from({ length: count }, () => from.next());

describe('the draws of a caller', () => {
  test('are these for ever: other ones are a major version', () => {
    expect(key(7, 3, 41)).toEqual([1337298019, 2080858600]);
    expect(key(Number.MAX_SAFE_INTEGER, 0, 0)).toEqual([1874650485, 3796072771]);
    expect(take(stream().at(patience, 2), 3)).toEqual([0.9759569612012827, 0.3646770227888849, 0.007777100894357902]);
  });

  test('do not depend on what was drawn before', () => {
    const turned = stream(1, 2, 3).at(purposeOf('other'), 9);
    take(turned, 5);
    expect(take(turned.key(...key(7, 3, 41)).at(patience, 2), 3)).toEqual(take(stream().at(patience, 2), 3));
  });

  test('are others for another seed, replication, caller, purpose or visit', () => {
    const others = [
      stream().at(patience, 2),
      stream(8).at(patience, 2),
      stream(7 + 4294967296).at(patience, 2),
      stream(7, 4).at(patience, 2),
      stream(7, 41, 3).at(patience, 2),
      stream(7, 3, 42).at(patience, 2),
      stream().at(purposeOf('desk.patience '), 2),
      stream().at(patience, 3),
      stream().at(patience, MOST_VISITS - 1),
    ].map((one) => one.next());
    expect(new Set(others).size).toBe(others.length);
  });

  test('of one visit run on into the next only after all of its own', () => {
    expect(take(stream().at(patience, 2), DRAWS_A_VISIT + 1).at(-1)).toBe(stream().at(patience, 3).next());
  });

  test('never come twice for one purpose: its 64 bits are a permutation', () => {
    const seen = new Set(take(stream().at(patience, 0), 100_000));
    expect(seen.size).toBe(100_000);
  });
});
