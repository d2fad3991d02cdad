import { expect, test } from 'vitest';
import { hasColours, painted, paintedSay } from '../../../src/cli/colours.ts';

test.each<[boolean, NodeJS.ProcessEnv, boolean]>([
  [true, {}, true],
  [true, { TERM: 'xterm-256color', NO_COLOR: '' }, true],
  [false, {}, false],
  [true, { NO_COLOR: '1' }, false],
  [true, { TERM: 'dumb' }, false],
  [false, { FORCE_COLOR: '1' }, true],
  [false, { FORCE_COLOR: '', NO_COLOR: '1' }, true],
  [true, { FORCE_COLOR: '0' }, false],
  [true, { FORCE_COLOR: 'false' }, false],
])('terminal %j with %j: %j', (isTTY, env, colours) => {
  expect(hasColours({ isTTY }, env)).toBe(colours);
});

const shown = (text: string) => text.replaceAll('\x1b[', '<');
const plain = (text: string) => shown(text).replace(/<\d+m/g, '');

test('headings and verdicts are painted, and nothing else', () => {
  const text = [
    'maze: 5 days, seed 7',
    'WAITS',
    '  in a line, mean   4 s',
    'REPEATS, a journey',
    'CONTACTS THAT ENDED',
    'no dead ends: holds (12 states, 21 steps)',
    "'billed' must reach 'agent': violated for billed (3 states, 4 steps)",
    '  it holds what it holds: never unknown',
    'no dead ends: holds → unknown',
  ].join('\n');
  const colourful = painted(text);
  expect(plain(colourful)).toBe(text);
  expect(
    shown(colourful)
      .match(/<1m.*?<22m/g)
      ?.map(plain),
  ).toEqual(['WAITS', 'REPEATS, a journey', 'CONTACTS THAT ENDED']);
  expect(shown(colourful).match(/<3\dm.*?<39m/g)).toEqual([
    '<32mholds<39m',
    '<31mviolated<39m',
    '<32mholds<39m',
    '<33munknown<39m',
  ]);
});

test('what went wrong is red', () => {
  expect(paintedSay('no', true)).toBe('\x1b[31mplease-hold:\x1b[39m no');
  expect(paintedSay('done', false)).toBe('\x1b[1mplease-hold:\x1b[22m done');
});
