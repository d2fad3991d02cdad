import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadPair } from '../../../src/cli/load-design.ts';

const folder = mkdtempSync(join(tmpdir(), 'please-hold-pair-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const made = `import { hold, conversation, outcome, persona, poisson, population, service } from 'please-hold';
const line = (agents: number) => service({
  id: 'line',
  needs: ['fault'],
  pools: { desk: { agents } },
  channels: { phone: { initial: 'line' } },
  states: {
    line: hold({ pool: 'desk', answered: 'agent' }),
    agent: conversation({ lasts: 120, results: { resolved: { weight: 1, to: 'solved' } } }),
    solved: outcome('resolved'),
  },
});
const people = (perHour: number) =>
  population({ arrivals: poisson({ perHour }), personas: { usual: persona({ needs: 'fault', share: 1 }) } });
`;
let written = 0;
function file(text: string): string {
  const path = join(folder, `design${written++}.ts`);
  writeFileSync(path, `${made}${text}`);
  return path;
}
const pair = (one: string, other: string, names: { before?: string; after?: string; population?: string } = {}) =>
  loadPair({ file: one, design: names.before, population: names.population }, { file: other, design: names.after });
const agents = ({ before, after }: Awaited<ReturnType<typeof loadPair>>) => [
  before.pools.desk?.agents,
  after.pools.desk?.agents,
];

const both = file('export const one = line(1), two = line(2), three = line(3); export const callers = people(30);');

test('one file that exports both, by name', async () => {
  const loaded = await pair(both, both, { before: 'three', after: 'one' });
  expect(agents(loaded)).toEqual([3, 1]);
  expect(loaded.name).toBe('three, one');
});

test.each([
  ['before', 'after'],
  ['asIs', 'toBe'],
])('%s and %s need not be named', async (before, after) => {
  const usual = file(`export const ${after} = line(2), ${before} = line(1), other = line(7), callers = people(30);`);
  expect(agents(await pair(usual, usual))).toEqual([1, 2]);
  expect(agents(await pair(usual, usual, { after: 'other' }))).toEqual([1, 7]);
});

test('two files, with the callers of the first, or of the second where the first has none', async () => {
  const [first, second, neither] = [
    file('export const design = line(4); export const callers = people(30); export const options = { horizon: 5 };'),
    file('export const design = line(5); export const callers = people(60); export const options = { horizon: 9 };'),
    file('export const design = line(6);'),
  ];
  const loaded = await pair(first, second);
  expect(agents(loaded)).toEqual([4, 5]);
  expect(String(loaded.population.arrivals)).toContain('30');
  expect(loaded.options).toEqual({ horizon: 5 });
  const other = await pair(neither, second);
  expect(String(other.population.arrivals)).toContain('60');
  expect(other.options).toEqual({ horizon: 9 });
  await expect(pair(neither, neither, { before: 'design', after: 'design' })).rejects.toThrow(/which two designs/);
});

test('what is not said is asked for', async () => {
  await expect(pair(both, both)).rejects.toThrow(/exports several: say --before one or --before /);
  await expect(pair(both, both, { before: 'one' })).rejects.toThrow(/exports several: say --after one or --after /);
  await expect(pair(both, both, { before: 'one', after: 'tow' })).rejects.toThrow("did you mean 'two'?");
  await expect(pair(both, both, { before: 'one', after: 'one' })).rejects.toThrow(
    'which two designs? Say --before one or --before',
  );
  const meant = file('export const one = line(1), two = line(2), callers = people(1); export default one;');
  await expect(pair(meant, meant)).rejects.toThrow('which two designs?');
});
