import { expect, test } from 'vitest';
import { formatWeekTime, parseClock, parseDays } from '../../../src/time/week.ts';

test.each([
  ['mon-fri', [0, 1, 2, 3, 4]],
  ['sat', [5]],
  ['sat-sun', [5, 6]],
  ['mon,wed,fri', [0, 2, 4]],
  ['fri-mon', [0, 4, 5, 6]],
  ['daily', [0, 1, 2, 3, 4, 5, 6]],
  [' Mon - Tue , sun', [0, 1, 6]],
])("reads the days '%s'", (text, days) => {
  expect(parseDays(text, 'days')).toEqual(days);
});

test.each([
  ['monday', "no day 'monday'", "did you mean 'mon'?"],
  ['mon-fry', "no day 'fry'", "did you mean 'fri'?"],
  ['', "no day ''", expect.stringContaining("'mon-fri'")],
  ['mon-wed-fri', "'mon-wed-fri' is not a range of days", expect.stringContaining("'mon-fri'")],
  [3, '3 is not a text with days', expect.stringContaining("'mon-fri'")],
])('refuses the days %j', (text, problem, remedy) => {
  expect(parseDays(text, 'p')).toEqual({ path: 'p', problem, remedy });
});

test('refuses a day named twice', () => {
  expect(parseDays('mon-wed,tue', 'p')).toEqual({ path: 'p', problem: "tue is named twice in 'mon-wed,tue'" });
});

test('reads times of day', () => {
  expect(['00:00', '8:30', '08:30', '24:00'].map((text) => parseClock(text, 'p'))).toEqual([0, 30600, 30600, 86400]);
});

test.each(['24:01', '25:00', '09:60', '0900', 'nine', '', 900, null])('refuses the time %j', (text) => {
  expect(parseClock(text, 'p')).toMatchObject({ path: 'p', problem: expect.stringContaining('is not a time of day') });
});

test('says a second of the week as people do', () => {
  expect(formatWeekTime(2 * 86400 + 9 * 3600 + 300)).toBe('wed 09:05');
});
