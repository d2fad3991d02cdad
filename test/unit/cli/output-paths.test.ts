import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { textOf } from '../../../src/cli/imported-files.ts';
import { outputPaths, writable } from '../../../src/cli/output-paths.ts';
import { partOf, putInPlace, removePart } from '../../../src/cli/part-file.ts';
import { typedCommand } from '../../../src/cli/typed-command.ts';
import { WrongUsage } from '../../../src/cli/wrong-usage.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'please-hold-outputs-')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
writeFileSync(at('design.ts'), '');
const paths = (values: Record<string, string>) => outputPaths(values, [at('design.ts')], 'simulate');

test('names files, and tells JSON on standard output from JSON in a file', () => {
  expect(paths({})).toEqual({ json: false, outputs: {} });
  expect(paths({ json: '' })).toEqual({ json: true, outputs: {} });
  expect(paths({ json: at('f.json'), html: at('h.html') })).toEqual({
    json: false,
    outputs: { json: at('f.json'), html: at('h.html') },
  });
});

test.each([
  [{ html: folder }, `--html: '${folder}' is a folder; name a file in it`],
  [{ csv: at('no/x.csv') }, 'make it first'],
  [{ csv: at('design.ts/x.csv') }, 'make it first'],
  [{ html: at('design.ts') }, 'is the design itself'],
  [{ csv: at('a'), xes: at('a') }, 'is what --csv is written to'],
  [{ xes: '' }, '--xes: name a file'],
])('refuses before anything is run: %j', (values, says) => {
  expect(() => paths(values as Record<string, string>)).toThrow(WrongUsage);
  expect(() => paths(values as Record<string, string>)).toThrow(says);
});

test('a link stays a link: what it leads to is written', () => {
  writeFileSync(at('real.csv'), 'old');
  symlinkSync(at('real.csv'), at('link.csv'));
  expect(writable(at('link.csv'), '--csv', 'simulate')).toBe(at('real.csv'));
});

test('a file is in its place only when it is whole', () => {
  const path = at('whole.csv');
  writeFileSync(path, 'old');
  writeFileSync(partOf(path), 'half');
  expect(textOf(path)).toBe('old');
  putInPlace(path);
  expect(textOf(path)).toBe('half');
  expect(textOf(`${path}.part`)).toBeUndefined();
  writeFileSync(partOf(path), 'never');
  removePart(path);
  expect(textOf(path)).toBe('half');
  expect(textOf(`${path}.part`)).toBeUndefined();
});

test.skipIf(process.platform === 'win32')('a pipe is written to as it is', () => {
  execFileSync('mkfifo', [at('pipe')]);
  expect(writable(at('pipe'), '--csv', 'simulate')).toBe(at('pipe'));
  expect(partOf(at('pipe'))).toBe(at('pipe'));
});

test('what was typed can be typed again', () => {
  expect(typedCommand(['simulate', 'my design.ts', '--horizon', '1d 12h', "it's"])).toBe(
    "please-hold simulate 'my design.ts' --horizon '1d 12h' 'it'\\''s'",
  );
});
