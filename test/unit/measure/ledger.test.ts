import { expect, test } from 'vitest';
import { LineSum, Sum } from '../../../src/measure/ledger.ts';
import { ledgerOf } from './ledgers.ts';

test('stays in lines are summed by persona and line', () => {
  const ledger = ledgerOf([
    ['ann', 'desk', 5, 'answered'],
    ['ann', 'desk', 7, 'gaveUp'],
    ['ann', 'back', 100, 'left'],
    ['bob', 'desk', 0, 'answered'],
  ]);
  const sums = (persona: number, pool: number) =>
    [
      LineSum.stays,
      LineSum.waited,
      LineSum.answered,
      LineSum.answeredWaited,
      LineSum.abandoned,
      LineSum.abandonedWaited,
    ].map((field) => ledger.lineSum(persona, pool, field));
  expect(sums(0, 0)).toEqual([2, 12, 1, 5, 1, 7]);
  expect(sums(0, 1)).toEqual([1, 100, 0, 0, 0, 0]);
  expect(sums(1, 0)).toEqual([1, 0, 1, 0, 0, 0]);
  expect(sums(1, 1)).toEqual([0, 0, 0, 0, 0, 0]);
});

test('thresholds count those who waited so long or shorter', () => {
  const ledger = ledgerOf(
    [
      ['ann', 'desk', 20, 'answered'],
      ['ann', 'desk', 20.000001, 'answered'],
      ['ann', 'desk', 60, 'gaveUp'],
      ['ann', 'desk', 0, 'left'],
    ],
    { thresholds: [20, 60] },
  );
  expect([...ledger.answeredWithin.slice(0, 2)]).toEqual([1, 2]);
  expect([...ledger.abandonedWithin.slice(0, 2)]).toEqual([0, 1]);
  expect([...ledger.leftWithin.slice(0, 2)]).toEqual([1, 1]);
});

test('those who are turned away have no stay', () => {
  const ledger = ledgerOf([]);
  ledger.turnedAway(1, 1);
  expect(ledger.lineSum(1, 1, LineSum.turnedAway)).toBe(1);
  expect(ledger.lineSum(1, 1, LineSum.stays)).toBe(0);
});

/** The names of an enum, which holds names by number too. */
const namesOf = (sums: object) => Object.keys(sums).filter((key) => Number.isNaN(Number(key)));
const numbersOf = (sums: object) => Object.values(sums).filter((value) => typeof value === 'number');

test('every kind of sum has a place of its own', () => {
  for (const sums of [Sum, LineSum]) expect(new Set(numbersOf(sums)).size).toBe(namesOf(sums).length);
  const ledger = ledgerOf([]);
  const last = Math.max(...numbersOf(Sum));
  expect(ledger.sum(1, last)).toBe(0);
  expect(ledger.sums.length).toBe(2 * (last + 1));
});
