import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { writeStarter } from '../../../src/cli/starter.ts';
import { WrongUsage } from '../../../src/cli/wrong-usage.ts';

const from = fileURLToPath(new URL('../../../starter', import.meta.url));
const all = mkdtempSync(join(tmpdir(), 'please-hold-starter-'));
afterAll(() => rmSync(all, { recursive: true, force: true }));

let made = 0;
const place = (name = `folder${made++}`) => join(all, name);
const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

test('writes a design, its test and what runs them, also to folders that are not there yet', () => {
  const folder = join(place(), 'deep', 'My Helpline!');
  const { written, lacks, design } = writeStarter(from, folder, 'ts');
  expect(written).toEqual(['design.ts', 'design.test.ts', 'package.json', 'tsconfig.json']);
  expect(readdirSync(folder).toSorted()).toEqual(written.toSorted());
  expect([lacks, design]).toEqual([[], 'design.ts']);
  const { name, type, scripts, devDependencies } = JSON.parse(read(folder, 'package.json'));
  expect({ name, type, scripts }).toEqual({
    name: 'my-helpline',
    type: 'module',
    scripts: {
      simulate: 'please-hold simulate design.ts',
      check: 'please-hold check design.ts',
      watch: 'please-hold watch design.ts',
      test: 'vitest run',
    },
  });
  expect(Object.keys(devDependencies)).toEqual(['please-hold', 'vitest', 'xstate']);
});

test('in JavaScript nothing is said of TypeScript', () => {
  const folder = place();
  expect(writeStarter(from, folder, 'js').written).toEqual(['design.js', 'design.test.js', 'package.json']);
  for (const name of readdirSync(folder)) expect(read(folder, name)).not.toMatch(/\.ts\b/);
  expect(read(folder, 'design.test.js')).toContain("from './design.js'");
});

test('what is there is kept, and is told what it lacks', () => {
  const folder = place();
  mkdirSync(folder);
  const own = '{ "name": "own", "dependencies": { "xstate": "5" } }';
  writeFileSync(join(folder, 'package.json'), own);
  const { written, lacks } = writeStarter(from, folder, 'ts');
  expect(written).not.toContain('package.json');
  expect(lacks).toEqual(['please-hold', 'vitest']);
  expect(read(folder, 'package.json')).toBe(own);
});

test('a package.json that cannot be read is kept as well', () => {
  const folder = place();
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{');
  expect(writeStarter(from, folder, 'js').lacks).toEqual(['please-hold', 'vitest', 'xstate']);
  expect(read(folder, 'package.json')).toBe('{');
});

test('where a design or its test is, nothing is written', () => {
  const folder = place();
  mkdirSync(folder);
  writeFileSync(join(folder, 'design.test.ts'), 'mine');
  expect(() => writeStarter(from, folder, 'ts')).toThrow(WrongUsage);
  expect(() => writeStarter(from, folder, 'ts')).toThrow(
    "'design.test.ts' is there already, and stays; name another folder",
  );
  expect(readdirSync(folder)).toEqual(['design.test.ts']);
  expect(read(folder, 'design.test.ts')).toBe('mine');
  writeFileSync(join(folder, 'design.ts'), 'mine too');
  expect(() => writeStarter(from, folder, 'ts')).toThrow("'design.ts' and 'design.test.ts' are there already");
});

test.each([[], ['further', 'down']])('a file is no folder, nor has it any: %j', (...below) => {
  const file = place();
  writeFileSync(file, '');
  expect(() => writeStarter(from, join(file, ...below), 'ts')).toThrow(`'${file}' is a file; name a folder`);
});
