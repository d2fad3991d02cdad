import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Installed } from './installed.ts';
import { lineCallers, lineNames, lineService } from './line.ts';

let project: Installed;
beforeAll(() => {
  project = new Installed();
});
afterAll(() => project.remove());

const service = `import { ${lineNames} } from 'please-hold';
const line = (agents) => ${lineService()}
const ${lineCallers()}
`;
const typed = service.replace('(agents)', '(agents: number)');
const required = service.replace(/import (.*) from '(.*)';/, "const $1 = require('$2');");
const short = ['--horizon', '5h', '--warm-up', '0s', '--replications', '2', '--seed', '7'];

test('--help shows commands and examples', () => {
  const help = project.shell('--help');
  expect(help.stdout).toMatch(/Usage:[\s\S]+demo[\s\S]+simulate[\s\S]+Examples:/);
  expect(help.code).toBe(0);
});

test('--version is the one of the package', () => {
  expect(project.shell('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('demo simulates the maze that ships with the package', () => {
  const demo = project.shell('demo', '--horizon', '12h', '--replications', '2');
  expect(demo.stderr).toBe('');
  expect(demo.stdout).toMatch(/^maze[\s\S]+DEAD ENDS/);
  expect(demo.code).toBe(0);
});

test('the package holds what is built and the maze, and neither sources nor tests', () => {
  const top = readdirSync(join(project.folder, 'node_modules/please-hold'), { recursive: true, encoding: 'utf8' });
  expect(top).toContain(join('examples', 'maze', 'index.ts'));
  expect(top.filter((path) => /^(src|test|bench)/.test(path) || path.endsWith('.map'))).toEqual([]);
});

describe('check', () => {
  test('what never holds is violated, with a witness, and the exit code is 1', () => {
    project.write('proved.mjs', `${service}export default line(2);\nexport { callers };`);
    const held = project.shell('check', 'proved.mjs');
    expect(held.stdout).toMatch(/^no dead ends: holds[\s\S]+no unreachable states: holds/);
    expect(held.code).toBe(0);
    const asked = service.replace('population, service', 'population, service, never');
    project.write(
      'violated.mjs',
      `${asked}export default line(2);\nexport { callers };\nexport const properties = [never('resolved')];`,
    );
    const violated = project.shell('check', 'violated.mjs');
    expect(violated.stdout).toMatch(/^nobody comes to 'resolved': violated[\s\S]+again: transcript\(/);
    expect(violated.code).toBe(1);
  });
});

describe('simulate', () => {
  test.each([
    ['TypeScript', 'line.ts', `${typed}export const design = line(2);\nexport { callers };`],
    ['ESM', 'line.mjs', `${service}export default line(2);\nexport { callers };`],
    ['CJS', 'line.cjs', `${required}module.exports = { design: line(2), callers };`],
  ])('gives the same figures for a design in %s', (_, file, text) => {
    project.write(file, text);
    const ran = project.shell('simulate', file, '--json', ...short);
    expect(ran.stderr).toBe('');
    expect(ran.code).toBe(0);
    const figures = JSON.parse(ran.stdout);
    expect(figures).toMatchObject({ design: 'line', seed: 7, replications: 2, horizon: 18_000, warmUp: 0 });
    expect(ran.stdout).toBe(project.shell('simulate', 'line.ts', '--json', ...short).stdout);
  });

  test('takes the design that was asked for', () => {
    project.write('two.ts', `${typed}export const before = line(1), after = line(3);\nexport { callers };`);
    const [before, after] = ['before', 'after'].map((name) =>
      JSON.parse(project.shell('simulate', 'two.ts', '--design', name, '--json', ...short).stdout),
    );
    expect(before.waits.mean.value).toBeGreaterThan(after.waits.mean.value);
    const either = project.shell('simulate', 'two.ts', ...short);
    expect(either.stderr).toBe('please-hold: two.ts exports several: say --design after or --design before\n');
    expect(either.code).toBe(2);
  });

  test('takes the default export of several, and the options of the file, less what is typed', () => {
    const options = 'options = { horizon: 3600, replications: 3, seed: 5 }';
    project.write(
      'own.ts',
      `${typed}export const before = line(1), after = line(3), ${options};
export default after;
export { callers };`,
    );
    const figures = JSON.parse(project.shell('simulate', 'own.ts', '--json', '--seed', '6').stdout);
    expect(figures).toMatchObject({ design: 'line', horizon: 3600, warmUp: 0, replications: 3, seed: 6 });
    const named = project.shell('simulate', 'own.ts', '--json', '--seed', '6', '--design', 'after').stdout;
    expect(JSON.parse(named)).toEqual(figures);
    const other = project.shell('simulate', 'own.ts', '--json', '--seed', '6', '--design', 'before').stdout;
    expect(JSON.parse(other).waits.mean.value).toBeGreaterThan(figures.waits.mean.value);
  });
});

describe('compare', () => {
  test('gives paired differences of two files, and of one that exports both', () => {
    project.write('one.ts', `${typed}export const design = line(1);\nexport { callers };`);
    project.write('other.ts', `${typed}export const design = line(3);`);
    project.write('pair.ts', `${typed}export const asIs = line(1), toBe = line(3);\nexport { callers };`);
    // With two replications an interval is so wide that nothing is decided.
    const ten = [...short, '--replications', '10'];
    const files = project.shell('compare', 'one.ts', 'other.ts', '--json', ...ten);
    expect(files.stderr).toBe('');
    expect(files.code).toBe(0);
    const { figures, replications } = JSON.parse(files.stdout);
    expect(replications).toBe(10);
    expect(figures['waits.mean']).toMatchObject({ verdict: 'less', sentence: expect.stringContaining('Callers wait') });
    expect(project.shell('compare', 'pair.ts', '--json', ...ten).stdout).toBe(files.stdout);
    const turned = project.shell('compare', 'pair.ts', '--before', 'toBe', '--after', 'asIs', ...ten);
    expect(turned.stdout).toMatch(/Callers wait .* more in a line[\s\S]+CALLERS/);
    expect(turned.code).toBe(0);
  });

  test('says what it lacks', () => {
    project.write('two.ts', `${typed}export const one = line(1), other = line(3);\nexport { callers };`);
    const either = project.shell('compare', 'two.ts', ...short);
    expect(either.stderr).toBe('please-hold: two.ts exports several: say --before one or --before other\n');
    expect(either.code).toBe(2);
    for (const [typed, says] of [
      [[], 'which files?'],
      [['two.ts', 'two.ts', 'two.ts'], "what is 'two.ts'?"],
      [['two.ts', 'tow.ts'], "did you mean 'two.ts'?"],
      [['two.ts', '--afetr', 'one'], "did you mean '--after'?"],
    ] as const) {
      const ran = project.shell('compare', ...typed);
      expect(ran.stderr).toContain(says);
      expect(ran.code).toBe(2);
    }
  });
});

describe('what cannot be done ends with 2, a remedy, and no stack trace', () => {
  test.each([
    ['a wrong command', [], 'simulte', "did you mean 'simulate'"],
    ['no population', `${typed}export const design = line(2);`, 'file.ts', 'export const callers = population({'],
    ['no design', 'export const a = 1;', 'file.ts', 'export const design = service({'],
    [
      'a bare machine',
      "import { createMachine } from 'xstate';\nexport const m = createMachine({});",
      'file.ts',
      'XState machine',
    ],
    ['a wrong design', `${typed}export const design = line(-1);\nexport { callers };`, 'file.ts', 'pools.desk.agents'],
    ['the place of a refusal', `import { hours } from 'please-hold';\n\nhours(-1);`, 'file.ts', 'at file.ts:3:'],
    [
      'the place of an error',
      'const x: number = 1;\n\n\nthrow new RangeError("no");',
      'file.ts',
      'no\n  at file.ts:4:7',
    ],
    ['a syntax error', 'export const a = 1;\nexport const b = {,,};', 'file.ts', 'at file.ts:2:'],
    ['an unknown import', "import { simulat } from 'please-hold';\nsimulat();", 'file.ts', 'simulat is not a function'],
    ['a missing module', "import './nowhere.ts';", 'file.ts', "Cannot find module './nowhere.ts'"],
    ['a file that never loads', 'await new Promise(() => {});', 'file.mjs', 'never finished loading'],
    ['a file that exits', 'process.exit(0);', 'file.ts', 'never finished loading'],
    ['something else thrown', 'throw "a tantrum";', 'file.ts', 'thrown: a tantrum'],
    ['an empty file', '', 'file.ts', 'exports no design'],
  ] as const)('%s', (_, text, file, says) => {
    const named = typeof text === 'string';
    if (named) project.write(file, text);
    const ran = project.shell(...(named ? ['simulate', file] : [file]));
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).not.toMatch(/\n\s+at .*\n\s+at /);
    expect(ran.stdout).toBe('');
    expect(ran.code).toBe(2);
  });
});

test('a run that fails ends with 1 and says where', () => {
  const guarded = typed.replace(
    'results: { resolved: { weight: 1,',
    "results: { resolved: { weight: () => { throw new Error('lost'); },",
  );
  project.write('fails.ts', `${guarded}export const design = line(2);\nexport { callers };`);
  const ran = project.shell('simulate', 'fails.ts', ...short);
  expect(ran.stderr).toMatch(/state 'agent'.*: lost\n {2}at fails\.ts:9:/);
  expect(ran.stderr).not.toMatch(/\n\s+at .*\n\s+at /);
  expect(ran.code).toBe(1);
});
