import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Clock } from '../../../src/time/clock.ts';
import { parseDate } from '../../../src/time/date.ts';
import { DAY, WEEK } from '../../../src/time/week.ts';
import { WeekError, type WeeklySpec, weekly } from '../../../src/time/weekly.ts';
import { weeklyLine } from '../../../src/time/weekly-line.ts';
import type { RatePart, WeeklyRate } from '../../../src/time/weekly-rate.ts';

const HOUR = 3600;
const day = (date: string) => parseDate(date, '') as number;
const morning = weeklyLine({ 'mon-fri': { '17:00': 0, '08:00': 10, '10:00': 60 }, sun: { '00:00': 5, '24:00': 5 } });

describe('a rate of straight lines', () => {
  test('is that of its points, what lies between, and nothing else', () => {
    const rates = [7.99, 8, 9, 10, 17, 18].map((hour) => morning.rate(DAY + hour * HOUR));
    expect(rates).toEqual([0, 10, 35, 60, 0, 0]);
    expect(morning.rate(13.5 * HOUR)).toBeCloseTo(30, 9);
    expect(morning.rate(6 * DAY + 12 * HOUR)).toBe(5);
    expect(morning.rate(WEEK + 9 * HOUR)).toBe(35);
  });

  test('has the area of its trapezia', () => {
    expect(morning.integral(8 * HOUR, 10 * HOUR)).toBeCloseTo(70 * HOUR, 6);
    expect(morning.integral(9 * HOUR, 10 * HOUR)).toBeCloseTo(47.5 * HOUR, 6);
    expect(morning.perWeek).toBeCloseTo((5 * (70 + 210) + 120) * HOUR, 6);
    expect(morning.integral(0, 3 * WEEK)).toBeCloseTo(3 * morning.perWeek, 3);
  });

  test('is inverted exactly: the integral up to the inverse is the area', () => {
    const lines = weeklyLine({ 'mon-sat': { '06:00': 0, '06:30': 1e-4, '12:00': 300, '12:01': 299.999, '23:00': 0 } });
    for (const rate of [morning, lines]) {
      fc.assert(
        fc.property(
          fc.double({ min: 0, max: 2 * WEEK, noNaN: true }),
          fc.double({ min: 1e-3, max: 5e6, noNaN: true }),
          (from, area) => {
            const t = rate.inverse(from, area);
            expect(t).toBeGreaterThanOrEqual(from);
            expect(Math.abs(rate.integral(from, t) - area)).toBeLessThan(1e-6 * (1 + area));
          },
        ),
        { seed: 3, numRuns: 500 },
      );
    }
  });

  test('level lines are the rate that is constant by parts', () => {
    const line = weeklyLine({ 'mon-fri': { '08:00': 60, '12:00': 60 } });
    const parts = weekly({ 'mon-fri': { '08:00-12:00': 60 } });
    for (let area = 1000; area < 4e6; area += 98_765)
      expect(line.inverse(3 * HOUR, area)).toBe(parts.inverse(3 * HOUR, area));
  });
});

/** The area under a rate by a run's clock, part by part. */
function areaOn(rate: WeeklyRate, clock: Clock, from: number, to: number): number {
  const part: RatePart = { rate: 0, slope: 0, until: 0 };
  let sum = 0;
  for (let t = from; t < to; t = part.until) {
    rate.look(t, clock, part);
    expect(part.until).toBeGreaterThan(t);
    const time = Math.min(part.until, to) - t;
    sum += part.rate * time + (part.slope * time * time) / 2;
  }
  return sum;
}

describe('on the clock of a run', () => {
  const on = (start: string, zone?: string, holidays: readonly string[] = []) =>
    Clock.of({ start: day(start), zone, holidays: holidays.map(day), length: 100 * DAY });
  const night = weeklyLine({ daily: { '00:00': 0, '04:00': 80, '08:00': 0 } });

  test('it is the same week after week where nothing is special', () => {
    expect(areaOn(morning, Clock.plain, 0, WEEK)).toBeCloseTo(morning.perWeek, 3);
    expect(areaOn(morning, on('2026-12-24'), 0, DAY)).toBeCloseTo(280 * HOUR, 6);
    expect(areaOn(morning, on('2026-12-27'), 0, DAY)).toBeCloseTo(120 * HOUR, 6);
  });

  test('an hour that is leapt over brings nothing, one that comes twice brings twice', () => {
    // From two to three: from 40 to 60 an hour.
    expect(areaOn(night, on('2026-03-28', 'Europe/Amsterdam'), 0, DAY)).toBeCloseTo(320 * HOUR, 6);
    expect(areaOn(night, on('2026-03-29', 'Europe/Amsterdam'), 0, 23 * HOUR)).toBeCloseTo((320 - 50) * HOUR, 6);
    expect(areaOn(night, on('2026-10-25', 'Europe/Amsterdam'), 0, 25 * HOUR)).toBeCloseTo((320 + 50) * HOUR, 6);
    const part: RatePart = { rate: 0, slope: 0, until: 0 };
    night.look(3 * HOUR, on('2026-10-25', 'Europe/Amsterdam'), part);
    expect(part).toEqual({ rate: 40, slope: 20 / HOUR, until: 5 * HOUR });
  });

  test('a holiday is as its day of the week, or as is said of holidays', () => {
    const clock = on('2026-12-21', undefined, ['2026-12-25']);
    const usual = { 'mon-fri': { '08:00-12:00': 10 } };
    const quiet = weekly({ ...usual, holiday: { '10:00-11:00': 3 } });
    expect(areaOn(weekly(usual), clock, 4 * DAY, 5 * DAY)).toBeCloseTo(40 * HOUR, 6);
    expect(areaOn(quiet, clock, 4 * DAY, 5 * DAY)).toBeCloseTo(3 * HOUR, 6);
    expect(areaOn(quiet, clock, 3 * DAY, 4 * DAY)).toBeCloseTo(40 * HOUR, 6);
    expect(areaOn(quiet, Clock.plain, 4 * DAY, 5 * DAY)).toBeCloseTo(40 * HOUR, 6);
    expect(quiet.perWeek).toBe(200 * HOUR);
  });
});

describe('is refused', () => {
  test.each<[string, unknown, string]>([
    ['no points', 5, "5 is not an object; write { 'mon-fri': { '08:00': 0, '10:00': 60, '17:00': 0 } }"],
    ['a day without points', { mon: 5 }, "mon: 5 is not an object; write { '08:00': 0, '10:00': 60, '17:00': 0 }"],
    ['one point', { mon: { '08:00': 5 } }, 'mon: a line needs two times of day'],
    ['an unknown day', { mno: { '08:00': 5, '09:00': 5 } }, "mno: no day 'mno'; did you mean 'mon'?"],
    [
      'a day twice',
      { 'mon-fri': { '08:00': 5, '09:00': 5 }, fri: { '10:00': 1, '11:00': 1 } },
      "fri: fri is named in 'mon-fri' too",
    ],
    ['a time twice', { mon: { '08:00': 5, '8:00': 6, '09:00': 1 } }, 'mon.8:00: is the time of another point'],
    ['an interval', { mon: { '08:00-09:00': 5, '09:00': 1 } }, "mon.08:00-09:00: '08:00-09:00' is not a time of day"],
    ['a rate below 0', { mon: { '08:00': -5, '09:00': 1 } }, 'mon.08:00: -5 is not a rate from 0'],
    ['a rate without end', { mon: { '08:00': Infinity, '09:00': 1 } }, 'mon.08:00: Infinity is not a rate from 0'],
    ['a rate that is none', { mon: { '08:00': Number.NaN, '09:00': 1 } }, 'mon.08:00: NaN is not a rate from 0'],
  ])('%s', (_, spec, message) => {
    const make = () => weeklyLine(spec as WeeklySpec);
    expect(make).toThrow(WeekError);
    expect(make).toThrow(`weeklyLine refused: ${message}`);
  });
});
