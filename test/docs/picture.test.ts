import { readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from './pages.ts';

const path = 'docs/report.png';

test('the picture of the report is a picture, not too large, in the README with what it shows in words', () => {
  expect(statSync(root + path).size).toBeLessThan(150 * 1024);
  expect(
    readFileSync(root + path)
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
  expect(readFileSync(`${root}README.md`, 'utf8')).toMatch(/!\[[^\]]{30,}\]\(docs\/report\.png\)/);
});

test('there is a command that draws it', () => {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
  expect(scripts.picture).toBe('node bench/run.mjs picture');
});
