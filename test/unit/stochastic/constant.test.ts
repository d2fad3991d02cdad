import { describe, expect, test } from 'vitest';
import { constant, durationMistake, toDistribution } from '../../../src/stochastic/constant.ts';
import { randomStream } from '../../../src/stochastic/random-stream.ts';
import { refuses } from './known.ts';

describe('constant', () => {
  test('is always the same', () => {
    const twelve = constant(12);
    expect([twelve.mean, twelve.sd, twelve.quantile(0), twelve.quantile(1), twelve.sample(randomStream(1))]).toEqual([
      12, 0, 12, 12, 12,
    ]);
    expect([twelve.cdf(11.9), twelve.cdf(12)]).toEqual([0, 1]);
    expect(constant(0).mean).toBe(0);
  });

  refuses([
    [() => constant(-1), 'value: -1 is not a number of seconds from 0'],
    [() => constant(Infinity), 'value: Infinity is not a number of seconds from 0'],
    [() => constant(undefined as never), 'value: is missing'],
  ]);
});

describe('a duration', () => {
  test('is a distribution, or a number of seconds', () => {
    const twelve = constant(12);
    expect(toDistribution(twelve)).toBe(twelve);
    expect(toDistribution(30).mean).toBe(30);
  });

  test('may be mistaken', () => {
    expect(durationMistake(30, 'lasts')).toBeUndefined();
    expect(durationMistake(constant(1), 'lasts')).toBeUndefined();
    expect(durationMistake(-1, 'lasts')?.problem).toBe('-1 is not a number of seconds from 0');
    for (const wrong of ['30', null, {}, { mean: 5 }, undefined]) {
      expect(durationMistake(wrong, 'lasts')).toMatchObject({
        path: 'lasts',
        problem: expect.stringContaining('not a duration'),
      });
    }
  });
});
