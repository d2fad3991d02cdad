import { expect, test } from 'vitest';
import { parseDate, weekdayOf } from '../../../src/time/date.ts';

test('dates are days since 1970', () => {
  expect(parseDate('1970-01-01', '')).toBe(0);
  expect(parseDate('2024-02-29', '')).toBe(19_782);
  expect(parseDate('2026-12-25', '')).toBe(20_812);
});

test('and their weekdays are those of the calendar', () => {
  // A Thursday, a Friday, a Monday, a Sunday.
  const days = ['1970-01-01', '2026-12-25', '2026-12-21', '2026-03-29'].map((date) => parseDate(date, '') as number);
  expect(days.map(weekdayOf)).toEqual([3, 4, 0, 6]);
});

test.each([
  ['2026-02-30', "there is no '2026-02-30'"],
  ['2025-02-29', "there is no '2025-02-29'"],
  ['2026-13-01', "there is no '2026-13-01'"],
  ['2026-00-10', "there is no '2026-00-10'"],
  ['1969-12-31', "'1969-12-31' is before 1970"],
  ['25-12-2026', "'25-12-2026' is not a date"],
  ['2026-12-25T09:00', "'2026-12-25T09:00' is not a date"],
  [20261225, '20261225 is not a date'],
  [undefined, 'undefined is not a date'],
])('%j is refused', (text, problem) => {
  expect(parseDate(text, 'start')).toMatchObject({ path: 'start', problem });
});
