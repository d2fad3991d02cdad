import { expect, test } from 'vitest';
import { DAY, WEEK } from '../../../src/time/week.ts';
import { always, WeekPattern } from '../../../src/time/week-pattern.ts';

const HOUR = 3600;

test('values add up where parts share time, and change only where they differ', () => {
  const pattern = new WeekPattern([
    { from: 8 * HOUR, to: 12 * HOUR, value: 2 },
    { from: 10 * HOUR, to: 14 * HOUR, value: 1 },
    { from: 14 * HOUR, to: 16 * HOUR, value: 1 },
  ]);
  const hours = [7, 8, 10, 12, 14, 16].map((hour) => pattern.at(0, hour * HOUR));
  expect(hours).toEqual([0, 2, 3, 1, 1, 0]);
  const changes: number[] = [];
  for (let t = 0; t < DAY; t = pattern.nextChange(0, t)) changes.push(t / HOUR);
  expect(changes).toEqual([0, 8, 10, 12, 16]);
  expect(pattern.at(1, 8 * HOUR)).toBe(0);
  expect(pattern.at(7, 8 * HOUR)).toBe(0);
});

test('a part over several days is cut at midnight, and what is behind the week is of holidays', () => {
  const pattern = new WeekPattern([
    { from: 6 * DAY + 22 * HOUR, to: WEEK, value: 1 },
    { from: WEEK + HOUR, to: WEEK + 2 * HOUR, value: 5 },
  ]);
  expect([pattern.at(6, 23 * HOUR), pattern.at(0, 0), pattern.at(7, HOUR), pattern.at(7, 0)]).toEqual([1, 0, 5, 0]);
  expect(pattern.values({ holidays: false })).not.toContain(5);
  expect(pattern.values({ holidays: true })).toContain(5);
  expect(always(4).values({ holidays: true })).toEqual(new Array(8).fill(4));
});

test('two patterns are joined, and one is mapped, at every second', () => {
  const open = new WeekPattern([{ from: 9 * HOUR, to: 17 * HOUR, value: 1 }]);
  const staff = new WeekPattern([{ from: 8 * HOUR, to: 12 * HOUR, value: 3 }]);
  const there = open.with(staff, (isOpen, agents) => isOpen * agents);
  expect([8, 9, 11, 12].map((hour) => there.at(0, hour * HOUR))).toEqual([0, 3, 3, 0]);
  expect([8, 12].map((hour) => staff.map((agents) => 10 - agents).at(0, hour * HOUR))).toEqual([7, 10]);
});
