import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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

/** Waits until there is something in a file. */
async function grown(name: string): Promise<void> {
  while ((statSync(join(project.folder, name), { throwIfNoEntry: false })?.size ?? 0) === 0) {
    await new Promise((soon) => setTimeout(soon, 50));
  }
}

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

test.each([
  [
    'simulate',
    ['--csv', 'c.csv', '--xes', 'c.xes', '--ocel', 'c.jsonocel', '--json', 'c.json'],
    ['c.csv', 'c.xes', 'c.jsonocel', 'c.json'],
  ],
  ['report', ['--out', 'c.html'], ['c.html']],
] as const)('Ctrl-C in %s: what there is becomes whole files', async (command, flags, files) => {
  project.write('says.js', `${read('design.js')}\nconsole.log('ready');\n`);
  const running = project.start(command, 'says.js', ...short, '--replications', '1000000', ...flags);
  await running.says('ready');
  if (command === 'simulate') await grown('c.csv.part');
  else await new Promise((soon) => setTimeout(soon, 3000));
  running.interrupt();
  const { code, stdout, stderr } = await running.ended;
  expect(code).toBe(130);
  expect(stdout).toContain('helpline');
  expect(stderr).toMatch(/stopping after this replication[\s\S]+wrote c\.[\s\S]+stopped early/);
  for (const file of files) expect(existsSync(join(project.folder, file))).toBe(true);
  if (command === 'simulate') {
    expect(read('c.xes').trimEnd().endsWith('</log>')).toBe(true);
    expect(JSON.parse(read('c.jsonocel')).events.length).toBeGreaterThan(0);
    expect(JSON.parse(read('c.json')).replications).toBeGreaterThan(0);
  } else expect(read('c.html')).toMatch(/<\/html>\s*$/i);
  expect(parts()).toEqual([]);
});

test('a second Ctrl-C leaves nothing half-written', async () => {
  const flags = ['--horizon', '4000d', '--replications', '1', '--csv', 'half.csv', '--ocel', 'half.jsonocel'];
  const running = project.start('simulate', 'design.js', ...flags);
  await grown('half.csv.part');
  running.interrupt();
  await running.says('Ctrl-C again');
  running.interrupt();
  const { code, stderr } = await running.ended;
  expect(code).toBe(130);
  expect(stderr).toContain('stopped');
  expect(existsSync(join(project.folder, 'half.csv'))).toBe(false);
  expect(parts()).toEqual([]);
});
