import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Fence, fences, root } from '../docs/pages.ts';
import { Installed } from './installed.ts';

/** The page's commands are typed one after the other, in one folder. UPDATE_DOCS=1 writes what they print. */
const path = 'docs/shell.md';
const blocks = fences({ path, text: readFileSync(root + path, 'utf8') });
const typed = blocks.flatMap((block, at) => {
  const runs = block.language === 'sh' && block.flags.includes('run');
  const next = blocks[at + 1];
  return runs
    ? [{ name: `${path}:${block.line}`, block, output: next?.flags.includes('output') ? next : undefined }]
    : [];
});

let project: Installed;
beforeAll(() => {
  project = new Installed();
});
afterAll(() => project.remove());

test('there are commands to run', () => {
  expect(typed.length).toBeGreaterThan(1);
});

test.each(typed)('$name prints what it says', ({ block, output }) => {
  const printed = block.code.split('\n').map((line) => {
    const [npx, name, ...args] = line.replace(/ +#.*/, '').split(' ');
    expect([npx, name]).toEqual(['npx', 'please-hold']);
    const { code, stdout, stderr } = project.shell(...args);
    expect(stderr).toMatch(/^(please-hold: wrote .*\n)?$/);
    expect(code).toBe(block.flags.includes('violated') ? 1 : 0);
    return stdout.trimEnd();
  });
  if (output === undefined) return;
  if (process.env.UPDATE_DOCS) rewrite(output, printed.join('\n'));
  else expect(printed.join('\n')).toBe(output.code);
});

test('what the page shows of a watched file is what a save prints, less what is left out', async () => {
  const shown = blocks.find(({ flags }) => flags.includes('watched'));
  const running = project.start('watch', 'helpline/design.ts');
  await running.says('Ctrl-C ends');
  const design = readFileSync(join(project.folder, 'helpline/design.ts'), 'utf8');
  project.write('helpline/design.ts', design.replace('agents: 5', 'agents: 6'));
  const printed = (await running.says('Ctrl-C ends')).split('\n');
  running.interrupt();
  await running.ended;
  const own = shown?.code.split('\n').filter((line) => !/^──|^ *\.\.\.$/.test(line)) ?? [];
  expect(own.length).toBeGreaterThan(5);
  expect(own.filter((line) => !printed.includes(line))).toEqual([]);
});

function rewrite({ code }: Fence, printed: string): void {
  const text = readFileSync(root + path, 'utf8');
  writeFileSync(
    root + path,
    text.replace(`\n${code}\n\`\`\``, () => `\n${printed}\n\`\`\``),
  );
}
