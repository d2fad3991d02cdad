import { expect, test } from 'vitest';
import { LineSum } from '../../../src/measure/ledger.ts';
import { Sample } from '../../../src/measure/sample.ts';
import { ledgerOf } from './ledgers.ts';

const ledgers = [
  ledgerOf([
    ['ann', 'desk', 10, 'answered'],
    ['bob', 'desk', 30, 'gaveUp'],
    ['bob', 'back', 50, 'left'],
  ]),
  ledgerOf([['ann', 'back', 70, 'answered']]),
];

test('a sample sees some of the personas and some of the lines, replication by replication', () => {
  const waited = (personas: number[], pools?: number[]) => [
    ...new Sample(ledgers, 0.95, personas, pools).lineSums(LineSum.waited),
  ];
  expect(waited([0, 1])).toEqual([90, 70]);
  expect(waited([1])).toEqual([80, 0]);
  expect(waited([0, 1], [0])).toEqual([40, 0]);
  expect(waited([], [0])).toEqual([0, 0]);
});

test('histograms are merged of the ends asked for', () => {
  const sample = new Sample(ledgers, 0.95, [0, 1]);
  const counts = (...ends: ('Answered' | 'Abandoned' | 'Left')[]) => sample.waits(...ends).map(({ count }) => count);
  expect(counts('Answered')).toEqual([1, 1]);
  expect(counts('Abandoned')).toEqual([1, 0]);
  expect(counts('Left')).toEqual([1, 0]);
  expect(counts('Answered', 'Abandoned', 'Left')).toEqual([3, 1]);
});

test('numbers are means of a replication, n being all of them', () => {
  const sample = new Sample(ledgers, 0.95, [0, 1]);
  const { value, n, low, high } = sample.number(Float64Array.of(3, 5));
  expect([value, n]).toEqual([4, 8]);
  // Student's t with one degree of freedom: 12.706 × 1, and never below 0.
  expect(low).toBe(0);
  expect(high).toBeCloseTo(4 + 12.7062, 3);
});

test('one replication gives no interval, but a bound where nothing happened', () => {
  const sample = new Sample(ledgers.slice(0, 1), 0.95, [0, 1]);
  expect(sample.ratio(Float64Array.of(6), Float64Array.of(3))).toEqual({
    value: 2,
    low: null,
    high: null,
    confidence: 0.95,
    n: 3,
  });
  // 1 - 0.05^(1/100) of a share, -ln 0.05 / 100 of a rate: about 3 / n.
  const none = sample.share(Float64Array.of(0), Float64Array.of(100));
  expect([none.value, none.low]).toEqual([0, 0]);
  expect(none.high).toBeCloseTo(0.029513, 6);
  const all = sample.share(Float64Array.of(100), Float64Array.of(100));
  expect([all.value, all.high]).toEqual([1, 1]);
  expect(all.low).toBeCloseTo(1 - 0.029513, 6);
  const rate = sample.rate(Float64Array.of(0), Float64Array.of(100));
  expect([rate.value, rate.low]).toEqual([0, 0]);
  expect(rate.high).toBeCloseTo(0.029957, 6);
});

test('with nothing observed the value is NaN and says so in JSON as null', () => {
  const sample = new Sample(ledgers, 0.95, [0, 1]);
  for (const nothing of [
    sample.ratio(Float64Array.of(0, 0), Float64Array.of(0, 0)),
    sample.share(Float64Array.of(0, 0), Float64Array.of(0, 0)),
    sample.rate(Float64Array.of(0, 0), Float64Array.of(0, 0)),
  ]) {
    expect(nothing.value).toBeNaN();
    expect([nothing.low, nothing.high, nothing.n]).toEqual([null, null, 0]);
    expect(JSON.parse(JSON.stringify(nothing)).value).toBeNull();
  }
});
