import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Installed } from './installed.ts';
import { lineCallers, lineNames, lineService } from './line.ts';

const design = `import { ${lineNames}, chatbot } from 'please-hold';
const line = (agents) => ${lineService()}
export const asIs = line(2), toBe = line(3);
export default asIs;
export const ${lineCallers()}
export const options = { horizon: 18000, replications: 1000000, seed: 7 };
`;
/** Of a bot with so many questions and misunderstandings there are 90,000 states. */
const endless = `${design.replace('asIs = line(2), toBe = line(3);\nexport default asIs', 'asIs = bot')}`.replace(
  'export const asIs',
  `const bot = service({
  id: 'bot',
  needs: ['fault'],
  pools: {},
  channels: { chat: { initial: 'bot' } },
  states: {
    bot: chatbot({ questions: 300, understands: 0.5, gaveUpAfter: 300, lasts: 9, serves: ['fault'], understood: 'solved', gaveUp: 'lost' }),
    solved: outcome('resolved'),
    lost: outcome('unmet'),
  },
});
export const asIs`,
);

let project: Installed;
beforeAll(() => {
  project = new Installed();
  project.write('design.js', `${design}console.log('ready');\n`);
  project.write('endless.js', `${endless}console.log('ready');\n`);
});
afterAll(() => project.remove());

const parts = () => readdirSync(project.folder).filter((name) => /\.(part|rest)$/.test(name));
const read = (name: string) => readFileSync(join(project.folder, name), 'utf8');
const soon = (seconds: number) => new Promise((done) => setTimeout(done, 1000 * seconds));

/** Stops a command by one Ctrl-C, some time after its design was loaded. */
async function stopped(args: readonly string[], isOn: () => Promise<unknown> = () => soon(3)) {
  const running = project.start(...args);
  if (args[0] !== 'demo') await running.says('ready');
  await isOn();
  running.interrupt();
  const ended = await running.ended;
  expect(ended.code).toBe(130);
  expect(parts()).toEqual([]);
  return ended;
}

test('simulate and compare print the replications that ended', async () => {
  for (const command of ['simulate', 'compare']) {
    const { stdout, stderr } = await stopped([command, 'design.js', '--json']);
    expect(stderr).toMatch(
      /stopping after this replication[\s\S]+stopped early: these are the replications that ended/,
    );
    const { replications } = JSON.parse(stdout);
    expect(replications).toBeGreaterThan(0);
    expect(replications).toBeLessThan(1_000_000);
  }
});

test('check prints what is decided', async () => {
  const { stdout, stderr } = await stopped(['check', 'endless.js']);
  expect(stdout).toMatch(/^no dead ends: unknown/);
  expect(stderr).toMatch(/stopping with what is known[\s\S]+stopped early: what is not decided is unknown/);
});

test('report makes a page of what there is', async () => {
  const { stdout, stderr } = await stopped(['report', 'design.js', '--out', 'c.html']);
  expect(stdout).toContain('callers wait in a line');
  expect(stderr).toMatch(/wrote c\.html[\s\S]+stopped early/);
  expect(read('c.html')).toMatch(/<\/html>\s*$/i);
});

test.each(['simulate', 'demo'])('%s closes the files it was writing', async (command) => {
  const kinds = { csv: 'c.csv', xes: 'c.xes', ocel: 'c.jsonocel', json: 'c.json' };
  const flags = Object.entries(kinds).flatMap(([kind, file]) => [`--${kind}`, `${command}.${file}`]);
  const args = command === 'demo' ? ['demo', '--replications', '100000'] : ['simulate', 'design.js'];
  const { stdout, stderr } = await stopped([...args, ...flags], () => project.grown(`${command}.c.csv.part`));
  expect(stdout).toMatch(/WAITS/);
  expect(stderr).toMatch(/wrote .*c\.csv .*c\.xes .*c\.jsonocel .*c\.json [\s\S]+stopped early/);
  expect(read(`${command}.c.csv`).endsWith('\r\n')).toBe(true);
  expect(read(`${command}.c.xes`).trimEnd().endsWith('</log>')).toBe(true);
  expect(JSON.parse(read(`${command}.c.jsonocel`)).events.length).toBeGreaterThan(0);
  expect(JSON.parse(read(`${command}.c.json`)).replications).toBeGreaterThan(0);
});

test('a second Ctrl-C stops at once and leaves nothing half-written', async () => {
  const flags = ['--horizon', '4000d', '--replications', '1', '--csv', 'half.csv', '--ocel', 'half.jsonocel'];
  const running = project.start('simulate', 'design.js', ...flags);
  await project.grown('half.csv.part');
  running.interrupt();
  await running.says('Ctrl-C again');
  running.interrupt();
  const { code, stderr } = await running.ended;
  expect(code).toBe(130);
  expect(stderr).toContain('stopped');
  expect(existsSync(join(project.folder, 'half.csv'))).toBe(false);
  expect(parts()).toEqual([]);
});
