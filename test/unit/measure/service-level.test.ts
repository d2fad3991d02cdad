import { expect, test } from 'vitest';
import { Sample } from '../../../src/measure/sample.ts';
import { type ServiceLevelFormula, serviceLevel } from '../../../src/measure/service-level.ts';
import { type LineStay, ledgerOf } from './ledgers.ts';

const stays: LineStay[] = [
  ['ann', 'desk', 0, 'answered'],
  ['ann', 'desk', 10, 'answered'],
  ['ann', 'back', 30, 'answered'],
  ['bob', 'desk', 4, 'gaveUp'],
  ['bob', 'desk', 60, 'gaveUp'],
  ['bob', 'desk', 16, 'left'],
  ['bob', 'back', 100, 'left'],
];

const level = (threshold: number, formula: ServiceLevelFormula, thresholds = [20]) =>
  serviceLevel(new Sample([ledgerOf(stays, { thresholds })], 0.95, [0, 1]), threshold, formula);

test('the three formulas, by hand', () => {
  // Answered within 20 s: 2; offered 7; answered 3; gave up within 20 s: 1.
  expect(level(20, 'offered')).toMatchObject({ value: 2 / 7, n: 7 });
  expect(level(20, 'answered')).toMatchObject({ value: 2 / 3, n: 3 });
  expect(level(20, 'patient')).toMatchObject({ value: 2 / 6, n: 6 });
});

test('it is told whether it was counted or read off the histogram, and both agree where buckets allow', () => {
  for (const formula of ['offered', 'answered', 'patient'] as const) {
    const counted = level(20, formula);
    const read = level(20, formula, [60]);
    expect(counted).toMatchObject({ threshold: 20, formula, interpolated: false });
    expect(read).toMatchObject({ threshold: 20, formula, interpolated: true });
    expect(read.value).toBeCloseTo(counted.value, 12);
    expect(read.n).toBe(counted.n);
  }
});

test('a threshold of 0 counts those answered at once', () => {
  expect(level(0, 'offered').value).toBe(1 / 7);
  expect(level(0, 'answered', [0]).value).toBe(1 / 3);
});

test('several thresholds may be named', () => {
  expect(level(10, 'offered', [5, 10, 40])).toMatchObject({ value: 2 / 7, interpolated: false });
  expect(level(40, 'offered', [5, 10, 40])).toMatchObject({ value: 3 / 7, interpolated: false });
});
