import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from './pages.ts';

test('the page of the architecture shows every folder of src', () => {
  const page = readFileSync(`${root}docs/architecture.md`, 'utf8');
  const layers = /## Layers[\s\S]*?```\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const shown = [...layers.matchAll(/(\w+)\//g)].map(([, folder]) => folder ?? '');
  const folders = readdirSync(`${root}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(shown.sort()).toEqual(folders.map(({ name }) => name).sort());
});
