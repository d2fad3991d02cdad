import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { commands } from '../../src/cli/commands.ts';
import { Installed } from './installed.ts';
import { lineCallers, lineNames, lineService } from './line.ts';

const service = `import { ${lineNames} } from 'please-hold';
const line = (agents: number) => ${lineService(600)}
const ${lineCallers(5)}
`;

let project: Installed;
beforeAll(() => {
  project = new Installed();
  const own = 'export const options = { horizon: 36000, replications: 2 };\nexport { callers };\n';
  project.write('design.ts', `${service}export const asIs = line(1), toBe = line(2);\nexport default asIs;\n${own}`);
  project.write('before.ts', `${service}export const design = line(1);\n${own}`);
  project.write('after.ts', `${service}export const design = line(2);\n`);
  mkdirSync(join(project.folder, 'empty'));
});
afterAll(() => project.remove());

const examples = Object.entries<Command>(commands).flatMap(([name, { examples }]) =>
  examples.map(([line]) => [line, name] as const),
);

test.each(examples.filter(([, name]) => name !== 'watch'))('%s', (line, name) => {
  const [, ...args] = line.split(' ');
  // A beginning is made where there is none yet.
  const ran = name === 'init' ? project.shellIn('empty', ...args) : project.shell(...args);
  expect(ran.stderr).toMatch(/^(please-hold: wrote .*\n)?$/);
  expect(ran.stdout).not.toBe('');
  expect(ran.code).toBe(0);
});

test.each(examples.filter(([, name]) => name === 'watch'))('%s', async (line) => {
  const [, ...args] = line.split(' ');
  const running = project.start(...args);
  await running.says('Ctrl-C ends');
  running.interrupt();
  expect((await running.ended).code).toBe(0);
});
