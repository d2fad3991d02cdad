import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Installed } from './installed.ts';
import { lineCallers, lineNames, lineService } from './line.ts';

let project: Installed;
/** What all of them are to give. */
let reference: string;
beforeAll(() => {
  project = new Installed();
  project.write('reference.mjs', esm);
  reference = project.shell('simulate', 'reference.mjs', ...short).stdout;
  for (const [folder, type] of Object.entries(folders)) {
    mkdirSync(join(project.folder, folder));
    if (type !== undefined) project.write(`${folder}/package.json`, JSON.stringify({ type }));
  }
});
afterAll(() => project.remove());

const folders = { module: 'module', commonjs: 'commonjs', nothing: undefined } as const;
const body = `const line = ${lineService()}
const ${lineCallers()}
`;
const esm = `import { ${lineNames} } from 'please-hold';
const agents = await Promise.resolve(2);
${body}export { line, callers };
`;
const cjs = `const { ${lineNames} } = require('please-hold');
const agents = 2;
${body}module.exports = { line, callers };
`;
const typed = (text: string) => text.replace('const agents', 'const agents: number');
const short = ['--horizon', '5h', '--warm-up', '0s', '--replications', '2', '--seed', '7', '--json'];

const kinds = [
  ['.ts', typed(esm)],
  ['.mts', typed(esm)],
  ['.cts', typed(cjs)],
  ['.js', esm],
  ['.mjs', esm],
  ['.cjs', cjs],
] as const;

describe.each(Object.keys(folders))('in a folder of type %s', (folder) => {
  test.each(kinds)('%s gives the same figures', (ending, text) => {
    project.write(`${folder}/design${ending}`, text);
    const ran = project.shell('simulate', `${folder}/design${ending}`, ...short);
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toBe(reference);
  });
});

test('CommonJS in a .js file, where its folder says nothing or says so', () => {
  for (const folder of ['commonjs', 'nothing']) {
    project.write(`${folder}/plain.js`, cjs);
    const ran = project.shell('simulate', `${folder}/plain.js`, ...short);
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
  }
});

const wrongDesign = (text: string) =>
  text.replace("pool: 'desk'", "pool: 'dsk'").replace("to: 'solved'", "to: 'slved'");
const guarded = (text: string) =>
  text.replace(
    'results: { resolved: { weight: 1,',
    "results: { resolved: {\n      weight: () => { throw new RangeError('lost'); },",
  );

describe.each(kinds)('an error in a %s file is told with its line', (ending, text) => {
  const lineOf = (all: string, piece: string) => all.slice(0, all.indexOf(piece)).split('\n').length;
  const simulated = (all: string) => {
    project.write(`module/wrong${ending}`, all);
    const ran = project.shell('simulate', `module/wrong${ending}`, ...short);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).not.toMatch(/\n\s+at .*\n\s+at /);
    return { ...ran, at: (piece: string) => `  at ${join('module', `wrong${ending}`)}:${lineOf(all, piece)}:` };
  };

  test('of syntax', () => {
    const { stderr, code, at } = simulated(`${text}\nconst b = {,,};\n`);
    expect(stderr).toContain(at('{,,}'));
    expect(code).toBe(2);
  });

  test('thrown while loading', () => {
    const { stderr, code, at } = simulated(`${text}\nnull.oops;\n`);
    expect(stderr).toContain('TypeError');
    expect(stderr).toContain(at('null.oops'));
    expect(code).toBe(2);
  });

  test('of the design, with all its mistakes', () => {
    const { stderr, code, at } = simulated(wrongDesign(text));
    expect(stderr).toContain("did you mean 'desk'?");
    expect(stderr).toContain("did you mean 'solved'?");
    expect(stderr).toContain(at('service({'));
    expect(code).toBe(2);
  });

  test('thrown while running', () => {
    const { stderr, code, at } = simulated(guarded(text));
    expect(stderr).toContain('RangeError: lost');
    expect(stderr).toContain(at("throw new RangeError('lost')"));
    expect(code).toBe(1);
  });
});

test('a file that computes for ever while it is loaded is stopped by Ctrl-C', async () => {
  project.write('forever.ts', "console.log('on it');\nwhile (true);\n");
  const running = project.start('simulate', 'forever.ts');
  await running.says('on it');
  running.interrupt();
  const { code, stderr } = await running.ended;
  expect(stderr).toContain('please-hold: stopped');
  expect(code).toBe(130);
});
