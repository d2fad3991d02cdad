/** The gallery shows every example with the figures that `npm run examples` prints. UPDATE_DOCS=1 writes them. */
import { readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Example, heading, show, table } from '../../bench/gallery.ts';
import { fences, pages, root } from './pages.ts';

const path = 'docs/gallery.md';
const page = pages().find((page) => page.path === path)!;
const names = readdirSync(`${root}examples`).sort();

/** By section, the block of figures in it; that of all examples has no name. */
function blocks(text: string): Map<string, { readonly line: number; readonly code: string }> {
  const lines = text.split('\n');
  const found = fences({ path, text }).filter(
    ({ language, flags }) => language === 'text' && flags.includes('figures'),
  );
  return new Map(
    found.map(({ line, code }) => {
      const section = lines.slice(0, line).findLast((each) => each.startsWith('## ')) ?? '';
      return [section.slice(3), { line, code }];
    }),
  );
}

test('every example has a section, in order of name', () => {
  expect([...blocks(page.text).keys()]).toEqual(['', ...names]);
});

test('the figures of the gallery are those of the examples', { timeout: 300_000 }, async () => {
  const rows = [heading];
  const printed: Record<string, string> = {};
  for (const name of names) {
    const { row, own } = show(name, (await import(`../../examples/${name}/index.ts`)) as Example);
    rows.push([...row]);
    printed[name] = own;
  }
  printed[''] = table(rows);
  if (process.env.UPDATE_DOCS) {
    const lines = page.text.split('\n');
    for (const [section, { line, code }] of [...blocks(page.text)].reverse()) {
      lines.splice(line - 1, code.split('\n').length, ...(printed[section] ?? '').split('\n'));
    }
    writeFileSync(root + path, lines.join('\n'));
  } else {
    const shown = Object.fromEntries([...blocks(page.text)].map(([section, { code }]) => [section, code]));
    expect(shown).toEqual(printed);
  }
});
