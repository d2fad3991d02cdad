import { expect, test } from 'vitest';
import type { Verdict } from '../../../src/check/verdict.ts';
import { versionOf, whatChanged } from '../../../src/cli/what-changed.ts';
import { hours, simulate } from '../../../src/index.ts';
import { callers, line } from '../measure/line.ts';

const run = (agents: number, others: object = {}) =>
  simulate(line(agents), callers, { horizon: hours(10), replications: 6, seed: 7, ...others });
const verdict = (property: string, status: Verdict['status']): Verdict => ({
  property,
  status,
  by: 'exploring',
  callers: [],
  states: 1,
  steps: 2,
  toString: () => `${property}: ${status} (1 states, 2 steps)\n  why`,
});
const two = run(2);

test('the first time everything is shown', () => {
  expect(whatChanged(undefined, two, [verdict('p', 'holds')])).toBe(`${two}\n\np: holds (1 states, 2 steps)\n  why`);
});

test('then what changed: figures by their intervals, under their headings', () => {
  const lines = whatChanged(versionOf(two, []), run(3), []).split('\n');
  const rows = lines.filter((line) => line.startsWith('  '));
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows.slice(1)) expect(row).toMatch(/ (less|more)$/);
  // Every heading has a line below it.
  const headings = lines.flatMap((line, at) => (/^[A-Z ,a-z]+$/.test(line) && /^[A-Z]{3}/.test(line) ? [at] : []));
  expect(headings.length).toBeGreaterThan(2);
  for (const at of headings) expect(lines[at + 1]).toMatch(/^ {2}/);
  expect(lines.at(-3)).toBe(`${rows.length - 1} of 22 figures changed`);
  expect(lines.at(-1)).toMatch(/^now: [\d.]+ s in a line, 0 repeats a journey, 0 % of journeys with a dead end$/);
});

test('the same design has not changed', () => {
  expect(whatChanged(versionOf(two, []), run(2), [])).toMatch(/^no figure changed\n\nnow: /);
  expect(whatChanged(versionOf(run(2, { replications: 1 }), []), run(3, { replications: 1 }), [])).toMatch(
    /^no figure changed: it takes two replications to tell\n/,
  );
});

test('what was asked for something else is shown in full', () => {
  const other = run(3, { seed: 8 });
  expect(whatChanged(versionOf(two, []), other, [])).toContain(`so that nothing is compared\n\n${other}\n\nnow: `);
});

test('verdicts are told where they flip, and where they are new', () => {
  const last = versionOf(two, [verdict('a', 'holds'), verdict('b', 'violated'), verdict('c', 'unknown')]);
  const now = [verdict('a', 'violated'), verdict('b', 'violated'), verdict('c', 'holds'), verdict('d', 'holds')];
  const text = whatChanged(last, two, now);
  expect(text).toContain('a: holds → violated\n  a: violated (1 states, 2 steps)\n    why\n');
  expect(text).not.toContain('b:');
  expect(text).toContain('c: unknown → holds\n');
  expect(text).toContain('d: new\n');
  expect(text).toMatch(/, 2 of 4 properties hold$/);
});
