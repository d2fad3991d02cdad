import { expect, test } from 'vitest';
import { CallerKeys } from '../../../src/stochastic/caller-keys.ts';
import { callerKey } from '../../../src/stochastic/caller-stream.ts';

test.each([
  [7, 0],
  [2 ** 53 - 1, 4294967295],
])('of the seed %s and the replication %s, each caller has their own key, in turn', (seed, replication) => {
  const keys = new CallerKeys(seed, replication);
  const key = new Int32Array(2);
  for (let caller = 0; caller < 100; caller++) {
    keys.turn(caller);
    callerKey(seed, replication, caller, key);
    expect([keys.low, keys.high]).toEqual([...key]);
  }
});
