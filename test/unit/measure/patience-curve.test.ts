import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../../src/measure/ledger.ts';
import { PairedSample } from '../../../src/measure/paired-sample.ts';
import { PatienceCurve } from '../../../src/measure/patience-curve.ts';
import { Sample } from '../../../src/measure/sample.ts';
import { randomStream } from '../../../src/stochastic/random-stream.ts';
import { type LineStay, ledgerOf } from './ledgers.ts';

const curveOf = (...ledgers: Ledger[]) => new PatienceCurve(new Sample(ledgers, 0.95, [0, 1]));

/** The product-limit estimate of Kaplan and Meier, stay by stay: who hangs up at a time before who is answered at it. */
function byHand(stays: readonly LineStay[]): (seconds: number) => number {
  const watched = stays.filter(([, , waited, end]) => waited > 0 || end === 'gaveUp');
  const sorted = watched.toSorted((a, b) => a[2] - b[2] || Number(b[3] === 'gaveUp') - Number(a[3] === 'gaveUp'));
  return (seconds) =>
    sorted.reduce((left, [, , waited, end], at) => {
      const happened = waited <= seconds && end === 'gaveUp';
      return happened ? left * (1 - 1 / (sorted.length - at)) : left;
    }, 1);
}

/** Stays of a replication in which callers bear a mean of 100 s and are answered after 80 s, in the mean. */
function drawn(seed: number, count: number): LineStay[] {
  const stream = randomStream(seed);
  const exponential = (mean: number) => -mean * Math.log(1 - stream.next());
  return Array.from({ length: count }, (): LineStay => {
    const [borne, answered] = [exponential(100), exponential(80)];
    const end = borne < answered ? 'gaveUp' : stream.next() < 0.8 ? 'answered' : 'left';
    return ['ann', 'desk', Math.min(borne, answered), end];
  });
}

describe('by hand', () => {
  const few: LineStay[] = [
    ['ann', 'desk', 0, 'answered'],
    ['ann', 'desk', 0, 'answered'],
    ['ann', 'desk', 10, 'gaveUp'],
    ['ann', 'desk', 20, 'answered'],
    ['bob', 'desk', 30, 'gaveUp'],
    ['ann', 'desk', 40, 'left'],
  ];

  test('four had to wait: a quarter gives up at 10 s, half of the two who are left at 30 s', () => {
    const curve = curveOf(ledgerOf(few));
    expect(curve.longerThan(9).value).toBe(1);
    expect(curve.longerThan(15)).toMatchObject({ value: 0.75, n: 4 });
    expect(curve.longerThan(25).value).toBe(0.75);
    expect(curve.longerThan(35).value).toBe(0.375);
    expect([curve.stillWaiting(0), curve.stillWaiting(15), curve.stillWaiting(35)]).toEqual([4, 3, 1]);
  });

  test('beyond the longest wait nothing is known, unless all had given up', () => {
    const curve = curveOf(ledgerOf(few));
    expect(curve.knownUntil).toBeCloseTo(40, 0);
    expect(curve.longerThan(60)).toMatchObject({ value: Number.NaN, low: null, high: null });
    expect(curve.quantile(0.9).value).toBeNaN();
    const all = curveOf(ledgerOf([...few, ['ann', 'desk', 50, 'gaveUp']]));
    expect(all.longerThan(60).value).toBe(0);
    expect(all.longerThan(60).high).toBe(0.95);
    expect(all.quantile(0.9).value).toBeCloseTo(50, 0);
  });

  test('who hangs up at once bears nothing; who is answered at once says nothing', () => {
    const curve = curveOf(ledgerOf([...few, ['bob', 'desk', 0, 'gaveUp']]));
    expect(curve.longerThan(0)).toMatchObject({ value: 0.8, n: 5 });
    expect(curve.longerThan(35).value).toBeCloseTo(0.3, 12);
  });

  test('the mean of those who gave up is not it; seconds over those who gave up are, where patience is exponential', () => {
    expect(curveOf(ledgerOf(few)).meanIfExponential).toMatchObject({ value: 50, n: 2 });
  });
});

test('nobody waits, nobody gives up, everybody does', () => {
  const nobody = curveOf(ledgerOf([['ann', 'desk', 0, 'answered']]));
  expect(nobody.longerThan(10)).toMatchObject({ value: Number.NaN, n: 0 });
  expect(nobody.median.value).toBeNaN();
  expect(nobody.knownUntil).toBeNaN();
  const patient = curveOf(ledgerOf(Array.from({ length: 100 }, () => ['ann', 'desk', 10, 'answered'] as const)));
  expect(patient.longerThan(5)).toMatchObject({ value: 1, high: 1 });
  expect(patient.longerThan(5).low).toBeCloseTo(0.05 ** (1 / 100), 12);
  expect(patient.median).toMatchObject({ value: Number.NaN, low: null, high: null });
  const all = curveOf(ledgerOf(Array.from({ length: 100 }, () => ['ann', 'desk', 10, 'gaveUp'] as const)));
  expect(all.longerThan(11)).toMatchObject({ value: 0, low: 0 });
  expect(all.longerThan(11).high).toBeCloseTo(1 - 0.05 ** (1 / 100), 12);
  expect(all.median.value).toBeCloseTo(10, 0);
  expect(curveOf().longerThan(5).value).toBeNaN();
});

test('from a histogram it is that of every single stay, to a thousandth, times to a hundredth', () => {
  const stays = [1, 2, 3].map((seed) => drawn(seed, 3000));
  const [curve, exactly] = [curveOf(...stays.map((each) => ledgerOf(each))), byHand(stays.flat())];
  for (const seconds of [1, 5, 20, 50, 100, 150, 200]) {
    const value = curve.longerThan(seconds).value;
    expect(value).toBeLessThanOrEqual(exactly(0.992 * seconds) + 0.001);
    expect(value).toBeGreaterThanOrEqual(exactly(seconds / 0.992) - 0.001);
  }
});

describe('intervals', () => {
  const ledgers = [1, 2, 3, 4, 5, 6].map((seed) => ledgerOf(drawn(seed, 400)));
  const curve = curveOf(...ledgers);

  test('lie in (0, 1) on both sides of the figure, and as wide as the formula of Greenwood has it, about', () => {
    for (const seconds of [20, 50, 100, 200]) {
      const { value, low, high } = curve.longerThan(seconds);
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
      expect(high).toBeLessThan(1);
    }
    // Without censoring Greenwood's is that of a share; with it there are fewer, so it is a little wider. Six replications are few.
    const { value, low, high } = curve.longerThan(50);
    const width = ((high as number) - (low as number)) / (2 * 1.96 * Math.sqrt((value * (1 - value)) / 2400));
    expect(width).toBeGreaterThan(0.4);
    expect(width).toBeLessThan(3);
  });

  test('of times: where those of the share are', () => {
    const { value, low, high } = curve.median;
    expect(curve.longerThan(value).value).toBeCloseTo(0.5, 9);
    expect(curve.longerThan(low as number).low).toBeCloseTo(0.5, 9);
    expect(curve.longerThan(high as number).high).toBeCloseTo(0.5, 9);
  });

  test('there are none of one replication, nor where only one reaches', () => {
    expect(curveOf(ledgers[0] as Ledger).longerThan(50)).toMatchObject({ low: null, high: null });
    const alone = ledgerOf([
      ['ann', 'desk', 5000, 'gaveUp'],
      ['ann', 'desk', 6000, 'answered'],
    ]);
    const beyond = curveOf(...ledgers, alone).longerThan(5500);
    expect(beyond).toMatchObject({ low: null, high: null });
    expect(beyond.value).toBeGreaterThan(0);
  });
});

test('what makes no sense is refused', () => {
  const curve = curveOf(ledgerOf(drawn(1, 10)));
  for (const p of [0, 1, -1, Number.NaN, '0.5' as never]) expect(() => curve.quantile(p)).toThrow(RangeError);
  for (const t of [-1, Number.NaN, '20' as never]) expect(() => curve.longerThan(t)).toThrow(RangeError);
  const sample = new Sample([ledgerOf([])], 0.95, [0]);
  expect(() => new PairedSample(sample, sample).patience).toThrow('ask the runs that were compared');
});
