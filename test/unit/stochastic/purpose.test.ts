import { expect, test } from 'vitest';
import { PurposeError, Purposes, purposeOf } from '../../../src/stochastic/purpose.ts';

/** Two names with the same hash, found by trying. */
const twins = ['state949536', 'state1143210'] as const;

test('a name has 32 bits of its own, whatever was asked before', () => {
  expect(['arrival', 'need', '', 'desk.patience'].map(purposeOf)).toEqual([
    2212105608, 2743871489, 2872998923, 236663072,
  ]);
  const purposes = new Purposes();
  expect(purposes.of('need')).toBe(2743871489 | 0);
  expect(purposes.of('need')).toBe(2743871489 | 0);
});

test('two names never share a purpose, in whatever order they come', () => {
  expect(purposeOf(twins[0])).toBe(purposeOf(twins[1]));
  for (const [one, other] of [
    [twins[0], twins[1]],
    [twins[1], twins[0]],
  ] as const) {
    const purposes = new Purposes();
    purposes.of(one);
    expect(() => purposes.of(other)).toThrow(PurposeError);
    expect(() => purposes.of(other)).toThrow(`${one}: would have the same chance as ${other}`);
  }
});
