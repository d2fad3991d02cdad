import { expect, test } from 'vitest';
import { loadedBy } from './loaded.ts';

test('who simulates, proves or tests loads nothing that draws or writes files', () => {
  for (const entry of ['index', 'queueing/index', 'testing/index', 'vitest/index']) {
    const loaded = [...loadedBy(`src/${entry}.ts`)];
    expect(loaded.filter((path) => /^src\/(report|formats|cli)\/|^elkjs/.test(path))).toEqual([]);
  }
});

test('who has a report made loads the layout of charts only when there is one to lay out', () => {
  const loaded = [...loadedBy('src/report/index.ts')];
  expect(loaded.filter((path) => path.startsWith('elkjs'))).toEqual([]);
  expect(loaded).toContain('src/simulate/relive.ts');
});
