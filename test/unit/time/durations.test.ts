import { expect, test } from 'vitest';
import { Refusal } from '../../../src/errors/refusal.ts';
import { DurationError, days, hours, minutes, seconds } from '../../../src/time/durations.ts';

test('every duration is a number of seconds', () => {
  expect([seconds(20), minutes(2), hours(1.5), days(5), seconds(0)]).toEqual([20, 120, 5400, 432000, 0]);
});

test.each([Number.NaN, -1, Infinity, '3', undefined, 1e308])('refuses %s, naming the unit', (n) => {
  const attempt = () => hours(n as number);
  expect(attempt).toThrow(DurationError);
  expect(attempt).toThrow(Refusal);
  expect(attempt).toThrow(/hours\(\): .* is not a number of hours from 0/);
});
