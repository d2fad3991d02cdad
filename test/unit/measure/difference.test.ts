import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceEstimate } from '../../../src/measure/difference.ts';
import { jackknife } from '../../../src/measure/jackknife.ts';
import { meanEstimate } from '../../../src/measure/ratio.ts';

const ones = (values: readonly number[]) => values.map(() => 1);
const mean = (values: readonly number[]) => jackknife(values, ones(values));

test('of means it is the paired t interval', () => {
  const [before, after] = [
    [10, 14, 9, 13, 20],
    [11, 18, 10, 15, 25],
  ] as const;
  const found = differenceEstimate(mean(before), mean(after), 0.95);
  const paired = meanEstimate(
    after.map((value, r) => value - (before[r] as number)),
    { confidence: 0.95 },
  );
  expect(found.value).toBeCloseTo(paired.value, 12);
  expect(found.low).toBeCloseTo(paired.low as number, 12);
  expect(found.high).toBeCloseTo(paired.high as number, 12);
  expect(found.n).toBe(5);
});

test('says what pairing is worth', () => {
  const before = [10, 14, 9, 13, 20];
  const moved = (by: (value: number, r: number) => number) =>
    differenceEstimate(mean(before), mean(before.map(by)), 0.95).pairing;
  // The variances of 10 … 20 twice, over that of the difference alone.
  expect(moved((value, r) => value + (r % 2))).toBeGreaterThan(100);
  expect(moved((value) => 2 * value)).toBeCloseTo(5, 9);
  // With what rises where the other falls, pairing does harm.
  expect(moved((value) => 30 - value)).toBeCloseTo(0.5, 9);
  expect(moved((value) => value)).toBeNull();
});

test('ratios are paired as ratios of sums', () => {
  const seconds = [30, 80, 45, 61];
  const stays = [3, 8, 5, 6];
  const one = jackknife(seconds, stays);
  expect(differenceEstimate(one, one, 0.95)).toMatchObject({ value: 0, low: 0, high: 0, pairing: null });
  const twice = jackknife(
    seconds.map((value) => 2 * value),
    stays,
  );
  const { value, low, high, pairing } = differenceEstimate(one, twice, 0.95);
  expect(value).toBeCloseTo(216 / 22, 12);
  expect(high as number).toBeGreaterThan(low as number);
  expect(pairing).toBeCloseTo(5, 9);
});

test('there is no interval where one side observed fewer than two replications', () => {
  const some = jackknife([1, 2, 3], [1, 1, 1]);
  const few = jackknife([1, 0, 0], [1, 0, 0]);
  for (const found of [differenceEstimate(some, few, 0.95), differenceEstimate(few, some, 0.95)]) {
    expect(found).toMatchObject({ low: null, high: null, pairing: null });
  }
  expect(differenceEstimate(some, jackknife([0, 0, 0], [0, 0, 0]), 0.95).value).toBeNaN();
});

test('turned round it has the other sign, to the last bit', () => {
  const pairs = fc.array(fc.tuple(fc.nat(1000), fc.nat(50), fc.nat(1000), fc.nat(50)), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(pairs, (given) => {
      const column = (i: 0 | 1 | 2 | 3) => given.map((row) => row[i]);
      const [before, after] = [jackknife(column(0), column(1)), jackknife(column(2), column(3))];
      const [there, back] = [differenceEstimate(before, after, 0.95), differenceEstimate(after, before, 0.95)];
      expect(back.value + there.value || 0).toBe(0);
      if (there.low === null) expect(back.low).toBeNull();
      else expect([back.low, back.high]).toEqual([0 - (there.high as number), 0 - there.low]);
      expect(back.pairing).toBe(there.pairing);
    }),
    { seed: 5 },
  );
});
