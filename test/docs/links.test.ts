import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { type Page, pages, prose, root } from './pages.ts';

/** What a page links to and is not there: a file, or a heading in one. */
function deadLinks(page: Page, read = (path: string) => readFileSync(root + path, 'utf8')): string[] {
  const targets = [...prose(page).matchAll(/\]\(([^)\s]+)[^)]*\)/g)].map(([, target]) => target ?? '');
  return targets.filter((target) => {
    if (/^(https?|mailto):/.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const path = file === '' ? page.path : posix.join(posix.dirname(page.path), file);
    if (file !== '' && !existsSync(root + path)) return true;
    if (anchor === undefined) return false;
    return !anchors(file === '' ? page.text : read(path)).includes(anchor);
  });
}

/** The anchors that GitHub gives to headings. */
function anchors(text: string): string[] {
  const headings = [...prose({ path: '', text }).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading ?? '');
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-'),
  );
}

test.each(pages())('$path links to what is there', (page) => {
  expect(deadLinks(page)).toEqual([]);
});

test('dead links are found', () => {
  const text =
    '# A b\n\n[x](nowhere.md) [y](#a-b) [z](#c) [w](https://example.org) ![v](../package.json)\n```\n[u](no.md)\n```\n';
  expect(deadLinks({ path: 'docs/x.md', text })).toEqual(['nowhere.md', '#c']);
});
