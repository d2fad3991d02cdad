import { expect, test } from 'vitest';
import type { Command } from '../../../src/cli/command.ts';
import { commands } from '../../../src/cli/commands.ts';
import { commandHelp, overview } from '../../../src/cli/help.ts';

const all = Object.entries<Command>(commands);

test('the overview names every command and shows an example of each', () => {
  for (const [name, { summary, examples }] of all) {
    expect(overview()).toContain(`  ${name}`);
    expect(overview().replace(/\s+/g, ' ')).toContain(summary);
    expect(overview()).toContain(examples[0]?.[0]);
  }
});

test.each(all)('the help of %s explains every option it takes, and no other', (_, command) => {
  const explained = command.explained.map(([option]) => /^--([\w-]+)/.exec(option)?.[1]);
  expect(explained.toSorted()).toEqual(Object.keys(command.options).toSorted());
  for (const [option] of command.explained) expect(commandHelp(command)).toContain(option);
});

test.each(all)('the examples of %s use options that there are', (name, { examples, options }) => {
  for (const [line] of examples) {
    expect(line).toMatch(new RegExp(`^please-hold ${name}\\b`));
    for (const [, option] of line.matchAll(/--([\w-]+)/g)) expect(Object.keys(options)).toContain(option);
  }
});

test.each([40, 60, 80, 100, 200, undefined])('no line is wider than a terminal of %j columns', (columns) => {
  const lines = [overview(columns), ...all.map(([, command]) => commandHelp(command, columns))].join('').split('\n');
  // Lines to be copied are whole.
  const own = lines.filter((line) => !line.startsWith('  please-hold '));
  expect(own.filter((line) => line.length > Math.min((columns ?? 101) - 1, 110))).toEqual([]);
  expect(lines.filter((line) => line.startsWith('  please-hold ') && line.length > 100)).toEqual([]);
});
