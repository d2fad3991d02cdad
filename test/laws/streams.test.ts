import { describe, expect, test } from 'vitest';
import { CallerStream, callerKey } from '../../src/stochastic/caller-stream.ts';
import { randomStream } from '../../src/stochastic/random-stream.ts';
import { bad, type Walk, walks } from '../battery/walks.ts';
import {
  draws,
  hasIndependentPairs,
  hasUniformBytes,
  isAlike,
  seldomRepeats,
  staysInside,
  turnsHalfOfTheBits,
} from './stream.ts';

const plain: Walk = (take) => {
  const stream = randomStream(7);
  for (;;) take(stream.next());
};

describe.each(Object.entries({ ...walks, 'a plain stream': plain }))('draws %s', (_name, walk) => {
  const taken = draws(walk);
  test('stay inside (0, 1)', () => staysInside(taken));
  test('have bytes that are alike', () => hasUniformBytes(taken));
  test('tell nothing of each other', () => hasIndependentPairs(taken));
  test('repeat as seldom as chance has it', () => seldomRepeats(taken));
});

describe('every bit of a draw hangs on every bit of', () => {
  const stream = new CallerStream();
  const words = new Uint32Array(2);
  const keyed = (seed: number, replication: number, caller: number) => {
    callerKey(seed, replication, caller, words);
    return stream.key(words[0]!, words[1]!).at(5, 0).next();
  };

  test('the purpose', () =>
    turnsHalfOfTheBits(
      (word, trial) =>
        stream
          .key(trial, -trial)
          .at(word, trial & 7)
          .next(),
      32,
    ));
  test('the visit', () => turnsHalfOfTheBits((word, trial) => stream.key(trial, -trial).at(trial, word).next(), 24));
  test('the key', () => turnsHalfOfTheBits((word, trial) => stream.key(word, trial).at(5, 0).next(), 32));
  test('the seed', () => turnsHalfOfTheBits((word, trial) => keyed(word >>> 0, 0, trial), 32));
  test('the replication', () => turnsHalfOfTheBits((word, trial) => keyed(7, word, trial), 32));
  test('the caller', () => turnsHalfOfTheBits((word, trial) => keyed(7, trial, word), 32));
});

describe('the laws find', () => {
  test('a generator with too few bits', () => {
    expect(() => hasUniformBytes(draws(bad))).toThrow();
  });

  test('draws that depend on the last one', () => {
    const walk: Walk = (take) => {
      const stream = randomStream(7);
      for (;;) {
        const draw = stream.next();
        take(draw);
        take((draw + stream.next() / 2) % 1);
      }
    };
    expect(() => hasIndependentPairs(draws(walk))).toThrow();
  });

  test('draws that come again', () => {
    const taken = draws(plain);
    taken.copyWithin(1000, 0, 3);
    expect(() => seldomRepeats(taken)).toThrow();
  });

  test('counts that are too equal', () => {
    expect(() => isAlike(new Float64Array(256).fill(1000))).toThrow();
  });

  test('a bit that does not turn', () => {
    const deaf = (word: number, trial: number) => randomStream((word >>> 1) * 4096 + trial).next();
    expect(() => turnsHalfOfTheBits(deaf, 2)).toThrow();
  });
});
