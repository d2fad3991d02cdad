import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Installed } from './installed.ts';

let project: Installed;
beforeAll(() => {
  project = new Installed();
});
afterAll(() => project.remove());

const entries = Object.keys(
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).exports as Record<string, unknown>,
)
  .filter((entry) => entry !== './package.json')
  .map((entry) => entry.replace(/^\./, 'please-hold'));

test.each(entries)('%s exports the same names to ESM and to CJS', (entry) => {
  project.write('esm.mjs', `import * as all from '${entry}';\nconsole.log(Object.keys(all).sort().join());`);
  project.write('cjs.cjs', `console.log(Object.keys(require('${entry}')).sort().join());`);
  const [esm, cjs] = [project.node('esm.mjs'), project.node('cjs.cjs')];
  expect([esm.stderr, cjs.stderr]).toEqual(['', '']);
  expect(esm.stdout.length).toBeGreaterThan(5);
  expect(cjs.stdout).toBe(esm.stdout);
});

const program = `
import {
  announcement, conversation, exponential, hold, hours, minutes, outcome, persona, poisson, population, seconds, service,
  simulate,
} from 'please-hold';
import { erlangA } from 'please-hold/queueing';

const design = service({
  id: 'line',
  needs: ['fault'],
  pools: { desk: { agents: 2 } },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({ pool: 'desk', answered: 'agent' }),
    agent: conversation({ lasts: exponential({ mean: minutes(2) }), results: { resolved: { weight: 1, to: 'solved' } } }),
    solved: outcome('resolved'),
  },
});
const callers = population({
  arrivals: poisson({ perHour: 50 }),
  personas: { usual: persona({ needs: 'fault', share: 1, patience: exponential({ mean: minutes(3) }) }) },
});
const run = simulate(design, callers, { horizon: hours(5), replications: 2, seed: 7 });
const mean: number = run.waits.mean.value;
console.log(mean > 0, typeof erlangA, typeof announcement, seconds(1));
`;

test.each([
  ['ESM, node16', 'main.mts', { module: 'node16', moduleResolution: 'node16' }],
  ['CJS, node16', 'main.cts', { module: 'node16', moduleResolution: 'node16' }],
  ['a bundler', 'main.ts', { module: 'esnext', moduleResolution: 'bundler' }],
])('a strict TypeScript program compiles for %s', (_, file, options) => {
  project.write(file, program);
  const compilerOptions = { target: 'es2022', strict: true, lib: ['es2022', 'dom'], types: [], ...options };
  project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }));
  const compiled = project.node('node_modules/typescript/lib/tsc.js');
  expect(compiled.stdout).toBe('');
  expect(compiled.code).toBe(0);
});

test.each(['main.mjs', 'main.cjs'])('what was compiled to %s runs', (file) => {
  const ran = project.node(file);
  expect(ran.stderr).toBe('');
  expect(ran.stdout).toBe('true function function 1\n');
});

const spec = `
import fc from 'fast-check';
import { canReach, choice, noDeadEnds, outcome, persona, poisson, population, service, simulate } from 'please-hold';
import { journeys, keepsLaws } from 'please-hold/testing';
import { matchers } from 'please-hold/vitest';
import { expect, test } from 'vitest';

expect.extend(matchers);

const design = service({
  id: 'short',
  needs: ['fault'],
  channels: { phone: { initial: 'talk' } },
  states: {
    talk: choice({ by: 'agent', lasts: 60, results: { 'agent.resolved': { weight: 1, to: 'solved' } } }),
    solved: outcome('resolved'),
  },
});
const callers = population({ arrivals: poisson({ perHour: 20 }), personas: { a: persona({ needs: 'fault', share: 1 }) } });

test('everything is there', () => {
  expect(design).toHaveNoDeadEnds(callers);
  expect(design).toHold(canReach('resolved', { persona: 'a' }), callers);
  fc.assert(fc.property(journeys(design, { callers, persona: 'a' }), (journey) => { expect(journey).toReach('talk'); }));
  const run = simulate(design, callers, { horizon: 36_000, replications: 5 });
  expect(run.resolution).toBeAtLeast(0.9);
  expect(keepsLaws(design, callers)).toBe(true);
  expect(() => expect(design).not.toHold(noDeadEnds())).toThrow('expected not to hold');
});
`;

test('the matchers and arbitraries compile, and run in Vitest', () => {
  const compilerOptions = {
    target: 'es2022',
    strict: true,
    skipLibCheck: true,
    types: [],
    module: 'node16',
    noEmit: true,
  };
  project.write('package.json', '{ "type": "module" }');
  project.write('all.test.ts', spec);
  project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['all.test.ts'] }));
  expect(project.node('node_modules/typescript/lib/tsc.js').stdout).toBe('');
  const ran = project.node('node_modules/vitest/vitest.mjs', 'run', '--root', '.');
  expect(`${ran.stdout}${ran.stderr}`).toMatch(/Tests.*1 passed/);
  project.write('all.test.ts', spec.replace('expect(run.resolution)', 'expect(design)'));
  expect(project.node('node_modules/typescript/lib/tsc.js').stdout).toMatch(/all\.test\.ts\(\d+,\d+\): error/);
});

test('the main entry loads neither fast-check nor Vitest', () => {
  rmSync(join(project.folder, 'node_modules', 'fast-check'));
  rmSync(join(project.folder, 'node_modules', 'vitest'));
  project.write(
    'alone.mjs',
    "import { service } from 'please-hold';\nimport { matchers } from 'please-hold/vitest';\nconsole.log(typeof service, typeof matchers);",
  );
  expect(project.node('alone.mjs')).toMatchObject({ stdout: 'function object\n', stderr: '' });
  project.write('testing.mjs', "import 'please-hold/testing';");
  expect(project.node('testing.mjs').stderr).toContain("Cannot find package 'fast-check'");
});

test('the compiler refuses a wrong option, so the declarations are not empty', () => {
  project.write('main.mts', program.replace('agents: 2', "agents: 'two'"));
  const compilerOptions = {
    target: 'es2022',
    strict: true,
    skipLibCheck: true,
    types: [],
    module: 'node16',
    noEmit: true,
  };
  project.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['main.mts'] }));
  expect(project.node('node_modules/typescript/lib/tsc.js').stdout).toMatch(/main\.mts\(\d+,\d+\): error/);
});
