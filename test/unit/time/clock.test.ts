import { describe, expect, test } from 'vitest';
import { Clock } from '../../../src/time/clock.ts';
import { parseDate } from '../../../src/time/date.ts';
import { parseHours } from '../../../src/time/hours.ts';
import { Timeline } from '../../../src/time/timeline.ts';
import { DAY, WEEK } from '../../../src/time/week.ts';
import { isZone, zoneOffsets } from '../../../src/time/zone.ts';

const HOUR = 3600;
const day = (date: string) => parseDate(date, '') as number;
const clock = (start: string, zone?: string, holidays: readonly string[] = []) =>
  Clock.of({ start: day(start), zone, holidays: holidays.map(day), length: 400 * DAY });
const hoursOf = (days: string, from: string, to: string) => parseHours({ days, from, to }, '').hours.pattern;

/** When the pattern holds in the first days of a run, hours since it began. */
function openHours(timeline: Timeline, days: number): readonly (readonly [from: number, to: number])[] {
  const open: (readonly [number, number])[] = [];
  for (let t = 0; t < days * DAY; t = timeline.nextChange(t)) {
    if (timeline.at(t) > 0) open.push([t / HOUR, Math.min(timeline.nextChange(t), days * DAY) / HOUR]);
  }
  return open;
}

describe('the zones of this machine', () => {
  test('are known by name', () => {
    expect(['Europe/Amsterdam', 'UTC', 'America/New_York'].every(isZone)).toBe(true);
    expect(['Europe/Amsterdm', '', 'mon-fri', 7, undefined, null].some(isZone)).toBe(false);
  });

  test('change their clocks at the second that laws say', () => {
    const year = [day('2026-01-01') * DAY, day('2027-01-01') * DAY] as const;
    const utc = (iso: string) => Date.parse(iso) / 1000;
    // The European Union at 1:00 UTC; New York at 2:00 of its own; Lord Howe Island by half an hour, at half past.
    expect(zoneOffsets('Europe/Amsterdam', ...year).slice(1)).toEqual([
      { from: utc('2026-03-29T01:00:00Z'), ahead: 2 * HOUR },
      { from: utc('2026-10-25T01:00:00Z'), ahead: HOUR },
    ]);
    expect(zoneOffsets('America/New_York', ...year).slice(1)).toEqual([
      { from: utc('2026-03-08T07:00:00Z'), ahead: -4 * HOUR },
      { from: utc('2026-11-01T06:00:00Z'), ahead: -5 * HOUR },
    ]);
    expect(zoneOffsets('Australia/Lord_Howe', ...year).slice(1)).toEqual([
      { from: utc('2026-04-04T15:00:00Z'), ahead: 10.5 * HOUR },
      { from: utc('2026-10-03T15:30:00Z'), ahead: 11 * HOUR },
    ]);
    expect(zoneOffsets('Asia/Kolkata', ...year)).toEqual([{ from: year[0], ahead: 5.5 * HOUR }]);
  });
});

describe('the clock of a run', () => {
  test('begins at 00:00 of its date, whatever day of the week and zone', () => {
    for (const zone of [undefined, 'Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland']) {
      expect(clock('2026-12-21', zone).offset(0)).toBe(0);
      expect(clock('2026-12-25', zone).offset(0)).toBe(4 * DAY);
    }
    expect(clock('2026-12-21').isPlain).toBe(true);
    expect(clock('2026-12-22').isPlain).toBe(false);
    expect(clock('2026-12-21', undefined, ['2026-12-25']).isPlain).toBe(false);
  });

  test('begins later where clocks leap over midnight', () => {
    // Chile, 2026-09-06: from 24:00 to 1:00.
    const chile = clock('2026-09-06', 'America/Santiago');
    expect(chile.offset(0)).toBe(6 * DAY + HOUR);
    expect(clock('2026-09-05', 'America/Santiago').nextLeap(0)).toBe(DAY);
  });

  test('leaps by an hour in spring and back in autumn: days of 23 and of 25 hours', () => {
    const spring = clock('2026-03-29', 'Europe/Amsterdam');
    expect([spring.nextLeap(0), spring.offset(2 * HOUR - 1), spring.offset(2 * HOUR)]).toEqual([
      2 * HOUR,
      6 * DAY,
      6 * DAY + HOUR,
    ]);
    const autumn = clock('2026-10-25', 'Europe/Amsterdam');
    expect([autumn.nextLeap(0), autumn.offset(3 * HOUR)]).toEqual([3 * HOUR, 6 * DAY - HOUR]);
    const monday = hoursOf('mon', '00:00', '24:00');
    expect(new Timeline(monday, spring).nextChange(0)).toBe(23 * HOUR);
    expect(new Timeline(monday, autumn).nextChange(0)).toBe(25 * HOUR);
  });

  test('knows days by their date', () => {
    const christmas = clock('2026-12-21', undefined, ['2026-12-25', '2027-01-01']);
    expect([0, 3, 4, 5, 6, 7, 11].map((local) => christmas.kindOfDay(local))).toEqual([0, 3, 7, 5, 6, 0, 7]);
    expect(christmas.lastHoliday).toBe(11);
    expect(Clock.plain.kindOfDay(13)).toBe(6);
  });
});

describe('hours as the time of a run goes by', () => {
  test('are those of the week where no clock is changed', () => {
    const office = parseHours({ days: 'mon-fri', from: '09:00', to: '17:00' }, '').hours;
    const timeline = new Timeline(office.pattern, Clock.plain);
    for (let t = 0; t < 3 * WEEK; t += 1799) {
      expect(timeline.at(t)).toBe(office.isOpen(t) ? 1 : 0);
      expect(timeline.nextChange(t)).toBe(office.nextChange(t));
    }
  });

  test('an hour that the clocks leap over does not happen', () => {
    const amsterdam = clock('2026-03-29', 'Europe/Amsterdam');
    expect(openHours(new Timeline(hoursOf('daily', '02:00', '03:00'), amsterdam), 2)).toEqual([[25, 26]]);
    // Open from half past two that never was: from three.
    expect(openHours(new Timeline(hoursOf('daily', '02:30', '04:00'), amsterdam), 1)).toEqual([[2, 3]]);
    expect(openHours(new Timeline(hoursOf('daily', '09:00', '17:00'), amsterdam), 2)).toEqual([
      [8, 16],
      [32, 40],
    ]);
  });

  test('an hour that comes twice counts twice', () => {
    const amsterdam = clock('2026-10-25', 'Europe/Amsterdam');
    expect(openHours(new Timeline(hoursOf('daily', '02:00', '03:00'), amsterdam), 1)).toEqual([[2, 4]]);
    expect(openHours(new Timeline(hoursOf('daily', '01:00', '02:30'), amsterdam), 1)).toEqual([
      [1, 2.5],
      [3, 3.5],
    ]);
    expect(openHours(new Timeline(hoursOf('daily', '09:00', '17:00'), amsterdam), 1)).toEqual([[10, 18]]);
  });

  test('on holidays are what is said of these, and else closed', () => {
    const dates = clock('2026-12-24', undefined, ['2026-12-25', '2026-12-28']);
    const { pattern } = parseHours(
      [
        { days: 'mon-fri', from: '09:00', to: '17:00' },
        { days: 'holiday', from: '10:00', to: '12:00' },
      ],
      '',
    ).hours;
    const at = (n: number, from: number, to: number) => [24 * n + from, 24 * n + to];
    expect(openHours(new Timeline(pattern, dates), 6)).toEqual([
      at(0, 9, 17),
      at(1, 10, 12),
      at(4, 10, 12),
      at(5, 9, 17),
    ]);
    expect(openHours(new Timeline(hoursOf('mon-fri', '09:00', '17:00'), dates), 6)).toEqual([
      at(0, 9, 17),
      at(5, 9, 17),
    ]);
  });

  test('that never change are found not to, also after the last holiday', () => {
    const dates = clock('2026-12-24', 'Europe/Amsterdam', ['2026-12-25']);
    const daily = new Timeline(hoursOf('daily', '00:00', '24:00'), dates);
    expect([daily.nextChange(0), daily.nextChange(DAY), daily.nextChange(2 * DAY)]).toEqual([DAY, 2 * DAY, Infinity]);
    expect(new Timeline(hoursOf('holiday', '00:00', '24:00'), dates).nextChange(2 * DAY)).toBe(Infinity);
  });
});
