import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'node:util';
import * as fastCheck from 'fast-check';
import { createJiti } from 'jiti';
import { afterEach, expect, test, vi } from 'vitest';
import * as xstate from 'xstate';
import * as formats from '../../src/formats/index.ts';
import * as library from '../../src/index.ts';
import * as queueing from '../../src/queueing/index.ts';
import * as testing from '../../src/testing/index.ts';
import * as matching from '../../src/vitest/index.ts';
import { diagnose } from './diagnose.ts';
import { fences, pages, root } from './pages.ts';
import { cut, type Program, programs } from './programs.ts';

const all = pages().flatMap(programs);

async function run(code: string): Promise<string> {
  const lines: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((...words) => void lines.push(format(...words)));
  // A test in a page is run at once.
  const vitest = { expect, test: (_: string, body: () => unknown) => body() };
  const virtualModules = {
    'please-hold': library,
    'please-hold/queueing': queueing,
    'please-hold/testing': testing,
    'please-hold/vitest': matching,
    'please-hold/formats': formats,
    'fast-check': fastCheck,
    xstate,
    vitest,
  };
  const jiti = createJiti(root, { fsCache: false, interopDefault: false, virtualModules });
  await jiti.evalModule(code, { filename: `${root}program.ts`, ext: '.ts', async: true, forceTranspile: true });
  return lines.join('\n');
}

const printedBy = new Map<string, Promise<string[]>>();

/** What each block of a chain prints, by running all of it. */
function runChain({ chain }: Program, of = all): Promise<string[]> {
  const known = printedBy.get(chain);
  if (known) return known;
  const whole = of.filter((each) => each.chain === chain && each.runs).at(-1);
  const parts = run(whole?.code ?? '').then((printed) => `\n${printed}`.split(`\n${cut}`).map((each) => each.slice(1)));
  printedBy.set(chain, parts);
  return parts;
}

/** With UPDATE_DOCS=1 the pages are given what their programs print. */
function rewriteOutput({ name, own }: Program, printed: string): void {
  const path = name.split(':')[0] ?? '';
  const text = readFileSync(root + path, 'utf8');
  const all = fences({ path, text });
  const output = all[all.findIndex(({ code }) => code === own) + 1];
  if (!output) return;
  const lines = text.split('\n');
  const before = output.code === '' ? 0 : output.code.split('\n').length;
  lines.splice(output.line - 1, before, ...printed.split('\n'));
  writeFileSync(root + path, lines.join('\n'));
}

afterEach(() => vi.restoreAllMocks());

test('the code of the documentation compiles', { timeout: 60_000 }, () => {
  const wholes = all.filter(({ part }, at) => (all[at + 1]?.part ?? 0) <= part);
  const said = diagnose(wholes.map(({ code }) => code));
  const wrong = wholes.flatMap(({ chain }, at) => (said[at] ?? []).map((line) => `from ${chain} on, ${line}`));
  expect(wrong).toEqual([]);
});

test.each(all.filter(({ runs }) => runs))(
  '$name runs and prints what it says',
  { timeout: 120_000 },
  async (program) => {
    const printed = (await runChain(program))[program.part] ?? '';
    if (program.output === undefined) return;
    if (process.env.UPDATE_DOCS) rewriteOutput(program, printed);
    else expect(printed).toBe(program.output);
  },
);

test('the first page has a program that runs', () => {
  expect(
    all.filter(({ name, runs, output }) => name.startsWith('README.md') && runs && output !== undefined),
  ).not.toEqual([]);
});

test('what does not compile is found, with its line', { timeout: 60_000 }, () => {
  const codes = [
    "import { seconds } from 'please-hold';\nseconds('1');",
    'nowhere();',
    'const x = 1;\nconsole.log(x);',
  ];
  const [wrongType, noName, fine] = diagnose(codes);
  expect(wrongType).toEqual([expect.stringContaining('line 2: Argument of type')]);
  expect(noName).toEqual([expect.stringContaining("Cannot find name 'nowhere'")]);
  expect(fine).toEqual([]);
});

test('blocks are read with their flags and their output', async () => {
  const text =
    '```ts\nconst a = 1;\nconsole.log(0);\n```\n\n```ts continued run\nconsole.log(a);\n```\n\n```text output\n1\n```\n';
  const found = programs({ path: 'x.md', text });
  const [first, second] = found;
  expect(first).toMatchObject({ name: 'x.md:2', chain: 'x.md:2', part: 0, runs: false, output: undefined });
  expect(second).toMatchObject({ name: 'x.md:7', chain: 'x.md:2', part: 1, own: 'console.log(a);', output: '1' });
  expect(await runChain(found[1]!, found)).toEqual(['0', '1']);
});
