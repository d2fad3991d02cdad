import { expect, test } from 'vitest';
import { jobOptions } from '../../../src/cli/job-options.ts';
import { WrongUsage } from '../../../src/cli/wrong-usage.ts';

test('has nothing that was not typed', () => {
  expect(jobOptions({}, 'simulate')).toEqual({});
  expect(jobOptions({ horizon: '5h', json: true }, 'simulate')).toEqual({ horizon: 18_000 });
});

test('takes what is typed', () => {
  const typed = { horizon: '20d', 'warm-up': '1d 12h', replications: '5', seed: '0' };
  expect(jobOptions(typed, 'simulate')).toEqual({ horizon: 1_728_000, warmUp: 129_600, replications: 5, seed: 0 });
  expect(jobOptions({ antithetic: true }, 'simulate')).toEqual({ antithetic: true });
  expect(jobOptions({ 'warm-up': 'auto' }, 'simulate')).toEqual({ warmUp: 'auto' });
});

test('takes the date of the start', () => {
  expect(jobOptions({ start: '2026-12-21' }, 'simulate').start).toBe('2026-12-21');
});

test.each([
  [{ horizon: '5' }, "--horizon: '5' is no duration"],
  [{ horizon: '5' }, '--horizon 5h'],
  [{ 'warm-up': 'soon' }, "--warm-up: 'soon' is no duration"],
  [{ seed: '1.5' }, "--seed: '1.5' is not a whole number from 0"],
  [{ start: '21-12-2026' }, "--start: '21-12-2026' is not a date; write a date as '2026-12-25'"],
  [{ seed: '0x10' }, '--seed'],
  [{ seed: '99999999999999999' }, '--seed'],
  [{ replications: '0' }, "--replications: '0' is not a whole number from 1"],
])('refuses %j', (typed, says) => {
  expect(() => jobOptions(typed, 'simulate')).toThrow(WrongUsage);
  expect(() => jobOptions(typed, 'simulate')).toThrow(says);
});
