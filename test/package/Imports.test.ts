import { readFileSync } from 'node:fs';
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
