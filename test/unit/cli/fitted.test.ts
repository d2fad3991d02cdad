import { expect, test } from 'vitest';
import { fitted } from '../../../src/cli/fitted.ts';

const table = [
  'maze: 5 days, seed 7',
  '',
  '             all callers       95 % interval   broken   leaving',
  '',
  'WAITS',
  '  mean            32.5 s    31 s to 33.9 s     32.1 s    33.6 s',
  'POOLS',
  '  occupancy       72.5 %    71 % to 73.1 %',
  '',
  'Note: there is a long line of text here that says something about the run as a whole',
].join('\n');

test('what fits stays as it is, and so does what goes to a file', () => {
  expect(fitted(table, 80)).toBe(table);
  expect(fitted(table, undefined)).toBe(table);
});

test.each([
  [60, ['leaving'], 'broken'],
  [50, ['broken', 'leaving'], 'interval'],
])('in %d columns %j have no room', (columns, left, last) => {
  const lines = fitted(table, columns).split('\n');
  expect(lines[2]).toMatch(new RegExp(`${last}$`));
  expect(lines[5]).toMatch(last === 'broken' ? /32\.1 s$/ : /33\.9 s$/);
  expect(lines[7]).toBe('  occupancy       72.5 %    71 % to 73.1 %');
  expect(lines[9]).toBe(table.split('\n')[9]);
  expect(lines.at(-1)).toBe(`Not shown for want of room: ${left.join(', ')}. --json has all.`);
});

test('figures and their intervals are never left out', () => {
  expect(fitted(table, 30)).toBe(table);
});
