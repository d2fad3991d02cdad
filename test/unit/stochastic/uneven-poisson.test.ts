import { describe, expect, test } from 'vitest';
import type { Arrivals, Occasion } from '../../../src/stochastic/arrivals.ts';
import { constant } from '../../../src/stochastic/constant.ts';
import { gamma } from '../../../src/stochastic/gamma.ts';
import { intervals } from '../../../src/stochastic/intervals.ts';
import { type PoissonRate, poisson } from '../../../src/stochastic/poisson.ts';
import { randomStream } from '../../../src/stochastic/random-stream.ts';
import { Clock } from '../../../src/time/clock.ts';
import { parseDate } from '../../../src/time/date.ts';
import { DAY, WEEK } from '../../../src/time/week.ts';
import { weekly } from '../../../src/time/weekly.ts';
import { weeklyLine } from '../../../src/time/weekly-line.ts';

const HOUR = 3600;

/** All arrivals of a replication whose days have streams by their number. */
function timesOf(arrivals: Arrivals, end: number, seed: number, clock = Clock.plain): number[] {
  const occasion: Occasion = { clock, end, drawsOf: (day) => randomStream(1000 * seed + day) };
  const begun = arrivals.begin?.(occasion) ?? arrivals;
  const stream = randomStream(seed);
  const times: number[] = [];
  for (let t = 0; ; ) {
    t = begun.next(t, times.length, stream);
    if (t >= end) return times;
    times.push(t);
  }
}

/** A count has the variance of its mean: beyond five sd once in 1.7 million. */
function expectCount(times: readonly number[], mean: number, which: (t: number) => boolean = () => true): void {
  expect(Math.abs(times.filter(which).length - mean)).toBeLessThan(5 * Math.sqrt(mean));
}

const amsterdam = (start: string) =>
  Clock.of({ start: parseDate(start, '') as number, zone: 'Europe/Amsterdam', length: 400 * DAY });

describe('Poisson arrivals', () => {
  test('along a line bring as many in each half hour as the integral says', () => {
    const rate = weeklyLine({ daily: { '08:00': 10, '10:00': 60, '17:00': 0 } });
    const times = timesOf(poisson({ perHour: rate }), 200 * WEEK, 5);
    for (let half = 0; half < 48; half++) {
      const mean = (1400 * rate.integral(half * 1800, (half + 1) * 1800)) / HOUR;
      const count = times.filter((t) => Math.floor((t % DAY) / 1800) === half).length;
      if (mean === 0) expect(count).toBe(0);
      else expect(Math.abs(count - mean)).toBeLessThan(5 * Math.sqrt(mean));
    }
  });

  test('by the parts of a week are the same, part by part or at one stroke', () => {
    for (const rate of [
      weekly({ 'mon-fri': { '08:30-12:00': 60, '12:00-17:00': 30 } }),
      weeklyLine({ daily: { '06:00': 1, '20:00': 9 } }),
    ]) {
      const arrivals = poisson({ perHour: rate });
      const factor = poisson({ perHour: rate, busyness: constant(1) });
      const one = timesOf(arrivals, 2 * WEEK, 7);
      const other = timesOf(factor, 2 * WEEK, 7);
      expect(other).toHaveLength(one.length);
      for (const [index, t] of other.entries()) expect(t).toBeCloseTo(one[index] as number, 4);
    }
  });

  test('at a steady rate that is busy on some days keep that rate', () => {
    const times = timesOf(poisson({ perHour: 50, busyness: constant(2) }), 40 * DAY, 3);
    expectCount(times, 40 * 2400);
  });

  test('by interval come in their intervals', () => {
    const once = intervals({ from: HOUR, length: 900, counts: [1200, 0, 2500] });
    const times = timesOf(poisson({ expected: once }), 10 * HOUR, 1);
    expectCount(times, 1200, (t) => t >= HOUR && t < HOUR + 900);
    expectCount(times, 2500, (t) => t >= HOUR + 1800 && t < HOUR + 2700);
    expect(times.every((t) => t >= HOUR && t < HOUR + 2700 && !(t >= HOUR + 900 && t < HOUR + 1800))).toBe(true);
    const again = intervals({ length: 900, counts: [1, 0, 2], repeats: true });
    expectCount(timesOf(poisson({ expected: again }), 2700 * 2000, 2), 6000);
  });

  test('on a day of 23 hours miss the hour that is leapt over, on one of 25 have it twice', () => {
    const arrivals = poisson({ perHour: weekly({ daily: { '02:00-03:00': 4000, '12:00-13:00': 1000 } }) });
    const spring = timesOf(arrivals, 23 * HOUR, 4, amsterdam('2026-03-29'));
    expect(spring.every((t) => t >= 11 * HOUR && t < 12 * HOUR)).toBe(true);
    expectCount(spring, 1000);
    const autumn = timesOf(arrivals, 25 * HOUR, 4, amsterdam('2026-10-25'));
    expectCount(autumn, 8000, (t) => t >= 2 * HOUR && t < 4 * HOUR);
    expectCount(autumn, 1000, (t) => t >= 13 * HOUR && t < 14 * HOUR);
    expect(autumn.filter((t) => t < 2 * HOUR || (t >= 4 * HOUR && t < 13 * HOUR))).toEqual([]);
  });

  test('are busier by one draw a day, the same for all of the day', () => {
    const busyness = gamma({ mean: 1, sd: 0.25 });
    const [perDay, days] = [120, 4000];
    const times = timesOf(poisson({ perDay, busyness }), days * DAY, 6);
    const counts = new Array(days).fill(0);
    for (const t of times) counts[Math.floor(t / DAY)] += 1;
    const mean = times.length / days;
    const variance = counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / (days - 1);
    // Doubly stochastic: the variance of the mean added to the mean variance. 5 standard errors, kurtosis about 3.
    const exact = perDay + 0.25 * perDay * (0.25 * perDay);
    expect(Math.abs(mean - perDay)).toBeLessThan(5 * Math.sqrt(exact / days));
    expect(Math.abs(variance - exact)).toBeLessThan(5 * exact * Math.sqrt(2.5 / days));
    expect(variance).toBeGreaterThan(5 * perDay);
    for (const day of [0, 17, 3999]) {
      const own = busyness.sample(randomStream(6000 + day));
      expect(Math.abs(counts[day] - own * perDay)).toBeLessThan(5 * Math.sqrt(own * perDay));
    }
  });

  test('expect what they bring on average', () => {
    const busyness = gamma({ mean: 1.1, sd: 0.2 });
    expect(poisson({ perHour: 60, busyness }).expected(0, HOUR)).toBeCloseTo(66, 9);
    const quarters = intervals({ length: 900, counts: [12, 18] });
    expect(poisson({ expected: quarters }).expected(450, 1350)).toBeCloseTo(15, 9);
  });

  test('never end, and never come, where nothing is left', () => {
    const holidays = poisson({ perHour: weekly({ holiday: { '09:00-10:00': 5 } }) });
    expect(timesOf(holidays, 4 * WEEK, 1)).toEqual([]);
    expect(timesOf(holidays, 4 * WEEK, 1, amsterdam('2026-12-21'))).toEqual([]);
    expect(timesOf(poisson({ perDay: 5, busyness: constant(1e-300) }), WEEK, 1)).toEqual([]);
  });

  test('are refused where busyness is none', () => {
    const refusal = (rate: unknown) => () => poisson(rate as PoissonRate);
    const factor = 'is not a distribution with a mean above 0; write gamma({ mean: 1, sd: 0.2 })';
    expect(refusal({ perHour: 5, busyness: 1.2 })).toThrow(`poisson refused: busyness: 1.2 ${factor}`);
    expect(refusal({ perHour: 5, busyness: constant(0) })).toThrow(factor);
    expect(refusal({ expected: [1, 2] })).toThrow('expected: a list is not numbers by interval');
    expect(refusal({ busyness: constant(1) })).toThrow('no rate given');
    const strange = { ...gamma({ mean: 1, sd: 0.1 }), sample: () => Number.NaN, mean: 1 };
    expect(() => timesOf(poisson({ perHour: 5, busyness: strange as never }), DAY, 1)).toThrow(/busyness .* gave NaN/);
  });

  test('are written with what they are', () => {
    const busyness = gamma({ mean: 1, sd: 0.2 });
    expect(String(poisson({ perHour: 60, busyness }))).toBe('poisson(perHour 60, busyness gamma(mean 1, sd 0.2))');
    expect(String(poisson({ expected: intervals({ length: 900, counts: [12, 18] }) }))).toBe(
      'poisson(30 in 2 intervals)',
    );
  });
});
