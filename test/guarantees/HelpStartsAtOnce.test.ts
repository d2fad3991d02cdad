import { expect, test } from 'vitest';
import { loadedBy } from './loaded.ts';

test('the shell loads nothing but its own words until a command is asked for', () => {
  const loaded = [...loadedBy('src/cli/main.ts')];
  expect(loaded.filter((path) => !/^(node:|package\.json$|src\/cli\/|src\/errors\/)/.test(path))).toEqual([]);
  expect(loaded.filter((path) => path.startsWith('node:'))).toEqual(['node:util']);
});

test('pages and logs are loaded where they are asked for, not with every run', () => {
  const loaded = [...loadedBy('src/cli/worker.ts')];
  expect(loaded.filter((path) => /^src\/(report|formats)\//.test(path))).toEqual([]);
});

test('what a command loads would be seen', () => {
  const loaded = loadedBy('src/cli/worker.ts');
  expect(loaded).toContain('src/simulate/simulate.ts');
  expect(loaded).toContain('jiti');
});
