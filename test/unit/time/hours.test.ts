import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { OpeningHours, parseHours } from '../../../src/time/hours.ts';
import { DAY, WEEK } from '../../../src/time/week.ts';

const HOUR = 3600;
const office = parseHours({ days: 'mon-fri', from: '09:00', to: '17:00' }, 'opens').hours;
const night = parseHours(
  [
    { days: 'sun', from: '22:00', to: '24:00' },
    { days: 'mon', from: '00:00', to: '06:00' },
  ],
  'opens',
).hours;

describe('opening hours', () => {
  test('open on the first second, closed on the last', () => {
    expect([9 * HOUR - 1e-6, 9 * HOUR, 17 * HOUR - 1e-6, 17 * HOUR].map((t) => office.isOpen(t))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(office.isOpen(5 * DAY + 10 * HOUR)).toBe(false);
    expect(office.isOpen(3 * WEEK + 10 * HOUR)).toBe(true);
  });

  test('change next strictly afterwards, over the weekend too', () => {
    expect(office.nextChange(0)).toBe(9 * HOUR);
    expect(office.nextChange(9 * HOUR)).toBe(17 * HOUR);
    expect(office.nextChange(4 * DAY + 17 * HOUR)).toBe(WEEK + 9 * HOUR);
  });

  test('go on over the seam of two weeks without closing', () => {
    expect([0, 5 * HOUR, 6 * HOUR, 6 * DAY + 23 * HOUR].map((t) => night.isOpen(t))).toEqual([true, true, false, true]);
    expect(night.nextChange(6 * DAY + 22 * HOUR)).toBe(WEEK + 6 * HOUR);
    expect(night.openSeconds(6 * DAY, WEEK + DAY)).toBe(8 * HOUR);
  });

  test('that are always open never change', () => {
    for (const hours of [OpeningHours.always, parseHours({ days: 'daily', from: '00:00', to: '24:00' }, '').hours]) {
      expect([hours.isOpen(0), hours.isOpen(1e9), hours.nextChange(5)]).toEqual([true, true, Infinity]);
      expect(hours.openSeconds(10, 3 * WEEK)).toBe(3 * WEEK - 10);
    }
  });

  test('change state at each change and nowhere else, and add up', () => {
    const spans = fc
      .uniqueArray(fc.integer({ min: 0, max: 168 }), { minLength: 2, maxLength: 20 })
      .map((ends) => ends.sort((a, b) => a - b))
      .map((ends) =>
        ends.flatMap((from, i) => (i % 2 === 0 && ends[i + 1] ? [{ from: from * HOUR, to: ends[i + 1]! * HOUR }] : [])),
      );
    fc.assert(
      fc.property(spans, fc.integer({ min: 0, max: 2000 }), (given, start) => {
        const hours = new OpeningHours(given);
        let open = 0;
        let t = start * 900;
        for (let step = 0; step < 30; step++) {
          const next = hours.nextChange(t);
          if (next === Infinity)
            return given.length === 0 || (given.length === 1 && given[0]!.to - given[0]!.from === WEEK);
          expect(next).toBeGreaterThan(t);
          expect(hours.isOpen((t + next) / 2)).toBe(hours.isOpen(t));
          expect(hours.isOpen(next)).toBe(!hours.isOpen(t));
          if (hours.isOpen(t)) open += next - t;
          t = next;
        }
        expect(hours.openSeconds(start * 900, t)).toBe(open);
        return true;
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('reading opening hours', () => {
  test('finds every mistake at once, each with its path', () => {
    const { mistakes } = parseHours(
      [
        { days: 'mon-fry', from: '9', to: '17:00' },
        { days: 'tue', from: '17:00', to: '09:00' },
        { days: 'wed', form: '09:00', to: '17:00' },
        7,
      ],
      'pools.desk.opens',
    );
    expect(mistakes.map(({ path }) => path)).toEqual([
      'pools.desk.opens.0.days',
      'pools.desk.opens.0.from',
      'pools.desk.opens.1.to',
      'pools.desk.opens.2.form',
      'pools.desk.opens.2.from',
      'pools.desk.opens.3',
    ]);
    expect(mistakes[2]?.remedy).toContain('two entries');
    expect(mistakes[3]).toMatchObject({ problem: "no option 'form'", remedy: "did you mean 'from'?" });
  });

  test('tells one mistake for two entries that overlap, on whatever many days', () => {
    const entries = [
      { days: 'mon-fri', from: '09:00', to: '17:00' },
      { days: 'daily', from: '16:00', to: '18:00' },
    ];
    expect(parseHours(entries, 'opens').mistakes).toEqual([
      { path: 'opens.1', problem: 'overlaps opens.0 on mon 16:00' },
    ]);
  });

  test('refuses what are no hours at all', () => {
    for (const wrong of [[], undefined, null, 'mon-fri', 5]) {
      expect(parseHours(wrong, 'opens').mistakes).toHaveLength(1);
    }
  });
});
