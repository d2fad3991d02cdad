import { describe, expect, test } from 'vitest';
import type { Arrivals } from '../../../src/stochastic/arrivals.ts';
import { ArrivalsError } from '../../../src/stochastic/arrivals.ts';
import { erlang } from '../../../src/stochastic/erlang.ts';
import { givenArrivals } from '../../../src/stochastic/given-arrivals.ts';
import { type PoissonRate, poisson } from '../../../src/stochastic/poisson.ts';
import { randomStream } from '../../../src/stochastic/random-stream.ts';
import { renewal } from '../../../src/stochastic/renewal.ts';
import { WEEK } from '../../../src/time/week.ts';
import { weekly } from '../../../src/time/weekly.ts';

function until(end: number, arrivals: Arrivals, seed: number): number[] {
  const stream = randomStream(seed);
  const times: number[] = [];
  for (let t = 0; ; ) {
    t = arrivals.next(t, times.length, stream);
    if (t >= end) return times;
    times.push(t);
  }
}

describe('Poisson', () => {
  test('is the same in every unit', () => {
    for (const rate of [{ perSecond: 1 / 60 }, { perMinute: 1 }, { perHour: 60 }, { perDay: 1440 }]) {
      const arrivals = poisson(rate as PoissonRate);
      expect(arrivals.expected(100, 700)).toBeCloseTo(10, 9);
      expect(arrivals.next(100, 5, { next: () => 1 - Math.exp(-1) })).toBeCloseTo(160, 9);
    }
  });

  test('by the hour brings as many as expected, at no other time', () => {
    const rate = weekly({ 'mon-fri': { '08:30-12:00': 60, '12:00-17:00': 30 }, sun: { '23:00-24:00': 300 } });
    const arrivals = poisson({ perHour: rate });
    expect(arrivals.expected(0, WEEK)).toBeCloseTo(5 * (210 + 150) + 300, 6);
    const times = until(50 * WEEK, arrivals, 11);
    expect(times.every((t) => rate.rate(t) > 0)).toBe(true);
    // A count has the variance of its mean: beyond five sd once in 1.7 million.
    const count = (which: (t: number) => boolean, mean: number) =>
      expect(Math.abs(times.filter(which).length - mean)).toBeLessThan(5 * Math.sqrt(mean));
    count(() => true, 50 * 2100);
    count((t) => rate.rate(t) === 30, 50 * 750);
    count((t) => rate.rate(t) === 300, 50 * 300);
  });

  test('takes one draw an arrival, over closed hours too', () => {
    const arrivals = poisson({ perHour: weekly({ mon: { '09:00-10:00': 2 } }) });
    let draws = 0;
    const stream = {
      next() {
        draws += 1;
        return 0.95;
      },
    };
    let t = 0;
    for (let index = 0; index < 10; index++) t = arrivals.next(t, index, stream);
    expect(draws).toBe(10);
    expect(t).toBeGreaterThan(9 * WEEK);
  });

  test.each([
    [{ perHour: 0 }, 'perHour: 0 is not a number of arrivals above 0 or weekly(…)'],
    [{ perHour: -1 }, 'perHour: -1 is not a number of arrivals above 0 or weekly(…)'],
    [{ perHour: Number.NaN }, 'perHour: NaN is not a number of arrivals above 0 or weekly(…)'],
    [{ perHour: weekly({}) }, 'perHour: nobody arrives in the whole week'],
    [{ perHuor: 60 }, "perHuor: no option 'perHuor'; did you mean 'perHour'?"],
    [{ perHour: 60, perDay: 5 }, '2 rates given; give one of perSecond, perMinute, perHour, perDay, expected'],
    [{}, 'no rate given; give one of perSecond, perMinute, perHour, perDay, expected'],
    [60, '60 is not a rate; write poisson({ perHour: 60 })'],
  ])('refuses %j', (rate, message) => {
    expect(() => poisson(rate as PoissonRate)).toThrow(ArrivalsError);
    expect(() => poisson(rate as PoissonRate)).toThrow(`poisson refused: ${message}`);
  });

  test('is written with its rate', () => {
    expect(String(poisson({ perHour: 60 }))).toBe('poisson(perHour 60)');
    expect(String(poisson({ perHour: weekly({ mon: { '09:00-10:00': 2 } }) }))).toBe('poisson(2 a week, by the hour)');
  });
});

describe('renewal', () => {
  test('keeps its gap', () => {
    expect(until(100, renewal({ gap: 30 }), 1)).toEqual([30, 60, 90]);
    const arrivals = renewal({ gap: erlang({ stages: 4, mean: 60 }) });
    // The variance of a renewal count is about its mean times the squared coefficient of variation, here a quarter.
    const mean = arrivals.expected(0, 600_000);
    expect(mean).toBe(10_000);
    expect(Math.abs(until(600_000, arrivals, 3).length - mean)).toBeLessThan((5 * Math.sqrt(mean)) / 2);
    expect(String(arrivals)).toBe('renewal(gap erlang(stages 4, mean 60))');
  });

  test.each([
    [{ gap: 0 }, 'gap: a mean of 0 s is not a number of seconds above 0'],
    [{ gap: -1 }, 'gap: -1 is not a number of seconds from 0'],
    [{}, 'gap: undefined is not a duration'],
    [60, '60 is not options'],
  ])('refuses %j', (options, message) => {
    expect(() => renewal(options as never)).toThrow(`renewal refused: ${message}`);
  });
});

describe('given arrivals', () => {
  test('come at their times and no more', () => {
    const arrivals = givenArrivals([30, 10, 20, 20]);
    expect(until(100, arrivals, 1)).toEqual([10, 20, 20, 30]);
    expect(arrivals.next(30, 4, randomStream(1))).toBe(Infinity);
    expect([arrivals.expected(0, 20), arrivals.expected(20, 30), arrivals.expected(10, 31)]).toEqual([1, 2, 4]);
    expect(String(arrivals)).toBe('given(4 arrivals)');
  });

  test('are refused where one is no time', () => {
    expect(() => givenArrivals([5, -1])).toThrow('givenArrivals refused: 1: -1 is not a number of seconds from 0');
    expect(() => givenArrivals([])).toThrow(ArrivalsError);
    expect(() => givenArrivals('9:00' as never)).toThrow("'9:00' is not a list");
  });
});
