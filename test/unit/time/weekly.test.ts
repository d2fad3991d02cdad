import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DAY, WEEK } from '../../../src/time/week.ts';
import { WeekError, type WeeklySpec, weekly } from '../../../src/time/weekly.ts';

const HOUR = 3600;
const calls = weekly({ 'mon-fri': { '08:30-12:00': 60, '12:00-17:00': 40 }, sat: { '10:00-14:00': 20 } });

test('the rate holds from the first second of its hours to before the last', () => {
  const at = [8.5 * HOUR - 1e-6, 8.5 * HOUR, 12 * HOUR, 17 * HOUR, 5 * DAY + 11 * HOUR, 6 * DAY + 11 * HOUR];
  expect(at.map((t) => calls.rate(t))).toEqual([0, 60, 40, 0, 20, 0]);
  expect(calls.rate(2 * WEEK + 9 * HOUR)).toBe(60);
});

test('a week holds the rates times their hours', () => {
  const perWeek = 5 * (3.5 * 60 + 5 * 40) + 4 * 20;
  expect(calls.perWeek / HOUR).toBeCloseTo(perWeek, 9);
  expect(calls.integral(0, 3 * WEEK) / HOUR).toBeCloseTo(3 * perWeek, 9);
  expect(calls.integral(9 * HOUR, 13 * HOUR) / HOUR).toBeCloseTo(3 * 60 + 40, 9);
});

test('the inverse undoes the integral, and lands where there is a rate', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 5 * WEEK, noNaN: true }),
      fc.double({ min: 1e-3, max: 1e8, noNaN: true }),
      (from, area) => {
        const t = calls.inverse(from, area);
        expect(t).toBeGreaterThanOrEqual(from);
        expect(calls.integral(from, t) / area).toBeCloseTo(1, area > 1 ? 6 : 3);
        expect(calls.rate(t - 1e-4) + calls.rate(t + 1e-4)).toBeGreaterThan(0);
      },
    ),
    { seed: 5, numRuns: 1000 },
  );
});

test('nothing ever comes of a week without a rate', () => {
  expect(weekly({}).inverse(0, 1)).toBe(Infinity);
  expect(weekly({ mon: { '09:00-10:00': 0 } }).inverse(0, 1)).toBe(Infinity);
  expect(weekly({}).inverse(7, 0)).toBe(7);
});

test('refuses with every mistake at once', () => {
  const wrong = {
    'mon-fri': { '08:30-17:00': -1, '16:00-18:00': Number.NaN, '09:00': 3, '10:00-9:00': 4 },
    mon: { '10:00-11:00': 5 },
    sunday: { '10:00-11:00': 5, '12:00-13:00': 5 },
    sat: 7,
  };
  const attempt = () => weekly(wrong as unknown as WeeklySpec);
  expect(attempt).toThrow(WeekError);
  try {
    attempt();
  } catch (error) {
    expect((error as WeekError).mistakes.map(({ path, problem }) => `${path}: ${problem}`)).toEqual([
      'mon-fri.08:30-17:00: -1 is not a rate from 0',
      'mon-fri.16:00-18:00: NaN is not a rate from 0',
      "mon-fri.09:00: '09:00' is not a time of day to another",
      "mon-fri.10:00-9:00: '9:00' is not after '10:00'",
      "sunday: no day 'sunday'",
      'sat: 7 is not an object',
      'mon.10:00-11:00: overlaps mon-fri.08:30-17:00 on mon 10:00',
      'mon-fri.16:00-18:00: overlaps mon-fri.08:30-17:00 on mon 16:00',
    ]);
  }
  for (const wrong of [null, 5, [], 'mon']) expect(() => weekly(wrong as unknown as WeeklySpec)).toThrow(WeekError);
});
