import { expect, test } from 'vitest';
import { parseDuration } from '../../../src/cli/duration.ts';

test.each([
  ['5d', 432_000],
  ['10h', 36_000],
  ['30m', 1800],
  ['20s', 20],
  ['0s', 0],
  ['1.5h', 5400],
  ['1d 12h', 129_600],
  ['1d12h', 129_600],
  [' 2H 3m 4s ', 7384],
])('%s is %d seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});

test.each([
  '',
  ' ',
  '5',
  'h',
  '-5h',
  '5 days',
  '5w',
  '1h 1d',
  '1h 2h',
  '5h x',
  '1e3s',
  'Infinityd',
  '5hh',
  '5h,',
  'NaNs',
])("'%s' is no duration", (text) => {
  expect(parseDuration(text)).toBeUndefined();
});
