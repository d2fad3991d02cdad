import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Installed } from './installed.ts';

let project: Installed;
beforeAll(() => {
  project = new Installed();
  project.shell('init', '.', '--js');
});
afterAll(() => project.remove());

const short = ['--horizon', '5h', '--warm-up', '0s', '--replications', '2', '--seed', '7'];
const read = (name: string) => readFileSync(join(project.folder, name), 'utf8');
const parts = () => readdirSync(project.folder).filter((name) => /\.(part|rest)$/.test(name));

test('a run is printed, and written as all that was asked for', () => {
  const ran = project.shell('simulate', 'design.js', ...short, '--json', 'f.json', '--csv', 's.csv', '--xes', 's.xes');
  expect(ran.code).toBe(0);
  expect(ran.stderr).toMatch(/^please-hold: wrote s\.csv \(\d+ kB\), s\.xes \([\d.]+ [kM]B\), f\.json \(\d+ kB\)\n$/);
  expect(ran.stdout).toMatch(/^helpline: /);
  const printed = project.shell('simulate', '--json', 'design.js', ...short);
  expect(read('f.json')).toBe(printed.stdout);
  const { contacts } = JSON.parse(read('f.json'));
  const rows = read('s.csv').trimEnd().split('\r\n').slice(1);
  expect(rows.filter((row) => /(^|,)contact(,|$)/.test(row)).length).toBeGreaterThanOrEqual(2 * contacts.value);
  expect(read('s.xes').trimEnd().endsWith('</log>')).toBe(true);
  expect(parts()).toEqual([]);
});

test('a page is written, and what is in it is said in short', () => {
  const ran = project.shell('report', 'design.js', ...short, '-o', 'page.html');
  expect(ran.stderr).toMatch(/^please-hold: wrote page\.html \(\d+ kB\)\n$/);
  expect(ran.stdout).toMatch(
    /^helpline[\s\S]+callers wait in a line[\s\S]+repeats a journey[\s\S]+dead end[\s\S]+no dead ends: holds/,
  );
  expect(ran.code).toBe(0);
  expect(read('page.html')).toMatch(/^<!doctype html>[\s\S]+<\/html>\s*$/i);
  const other = project.shell('simulate', 'design.js', ...short, '--html', 'other.html');
  expect(other.stdout).toMatch(/^helpline: /);
  expect(read('other.html')).toMatch(/<\/html>\s*$/i);
});

test('so are comparisons and verdicts', () => {
  project.write(
    'pair.js',
    `import { callers, helpline } from './design.js';
export const asIs = helpline, toBe = helpline.with({ pools: { desk: { agents: 7 } } });
export { callers };`,
  );
  const compared = project.shell('compare', 'pair.js', ...short, '--html', 'difference.html');
  expect(compared.stderr).toMatch(/^please-hold: wrote difference\.html /);
  expect(compared.stdout).toMatch(/callers in both each time/);
  expect(read('difference.html')).toMatch(/<\/html>\s*$/i);
  const checked = project.shell('check', 'design.js', '--html', 'proofs.html');
  expect(checked.stderr).toMatch(/^please-hold: wrote proofs\.html /);
  expect(read('proofs.html')).toMatch(/no dead ends[\s\S]+<\/html>\s*$/i);
});

test('verdicts are written, and printed all the same', () => {
  const ran = project.shell('check', 'design.js', '--json', 'v.json');
  expect(ran.stdout).toMatch(/^no dead ends: holds/);
  expect(JSON.parse(read('v.json'))).toMatchObject([{ status: 'holds' }, { status: 'holds' }]);
});

test.each([
  ['--csv', 'nowhere/s.csv', 'make it first'],
  ['--html', 'node_modules', 'is a folder'],
  ['--xes', 'design.js', 'is the design itself'],
])('%s %s is refused before the run', (option, file, says) => {
  const ran = project.shell('simulate', 'design.js', '--replications', '1000000', option, file);
  expect(ran.stderr).toContain(says);
  expect(ran.code).toBe(2);
});
