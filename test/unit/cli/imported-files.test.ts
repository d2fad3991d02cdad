import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { importedFiles, textOf } from '../../../src/cli/imported-files.ts';

const all = mkdtempSync(join(tmpdir(), 'please-hold-imported-'));
afterAll(() => rmSync(all, { recursive: true, force: true }));

let made = 0;
function folder(files: Record<string, string>) {
  const root = join(all, `${made++}`);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const found = importedFiles(join(root, 'design.ts'));
  const names = (isThere: boolean) =>
    [...found]
      .filter(([, text]) => (text !== undefined) === isThere)
      .map(([path]) => relative(root, path))
      .toSorted();
  return { there: names(true), missing: names(false) };
}

test('imports are followed, in whatever way they are written', () => {
  const { there, missing } = folder({
    'design.ts': `import { a } from './a.ts';\nimport "./b.js";\nexport * from '../${made}/c';\nconst d = await import(\`./d/index.js\`);`,
    'a.ts': "const e = require('./e.cjs');",
    'b.ts': 'export const compiled = true;',
    'c.mjs': "import './d';",
    'd/index.ts': "import data from '../data.json'; readFileSync(new URL('../calls.csv', import.meta.url));",
    'e.cjs': "require('please-hold'); require('./node_modules/x/index.js');",
    'data.json': '{}',
    'calls.csv': 'start;end',
    'other.ts': '',
    'node_modules/x/index.js': '',
  });
  expect(there).toEqual(['a.ts', 'b.ts', 'c.mjs', 'calls.csv', 'd/index.ts', 'data.json', 'design.ts', 'e.cjs']);
  expect(missing).toEqual([]);
});

test('circles end', () => {
  expect(folder({ 'design.ts': "import './a.ts'", 'a.ts': "import './design.ts'" }).there).toEqual([
    'a.ts',
    'design.ts',
  ]);
});

test('what is missing is named', () => {
  expect(folder({ 'design.ts': "import './a.ts'; import './b/c'" }).missing).toEqual(['a.ts', 'b/c']);
  expect(importedFiles(join(all, 'nowhere.ts'))).toEqual(new Map([[join(all, 'nowhere.ts'), undefined]]));
});

test('a large file is told by when it was written', () => {
  const path = join(all, 'large.csv');
  writeFileSync(path, 'x'.repeat(1_000_001));
  expect(textOf(path)).toMatch(/^1000001 bytes of \d/);
  expect(textOf(all)).toBeUndefined();
});
