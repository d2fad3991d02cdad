import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Installed } from './installed.ts';
import { lineCallers, lineNames, lineService } from './line.ts';

let project: Installed;
beforeAll(() => {
  project = new Installed();
});
afterAll(() => project.remove());

const head = `import { ${lineNames}, never } from 'please-hold';
import { agents } from './staff.ts';
export const line = ${lineService()}
export const ${lineCallers()}
`;
const design = `${head}export const options = { horizon: 36000, replications: 8, seed: 7 };\n`;
const ready = 'watching design.ts; Ctrl-C ends';

let running: ReturnType<Installed['start']> | undefined;
afterEach(async () => {
  running?.interrupt();
  await running?.ended;
});

async function watched(text = design): Promise<NonNullable<typeof running>> {
  project.write('staff.ts', 'export const agents = 2;\n');
  project.write('design.ts', text);
  running = project.start('watch', 'design.ts');
  return running;
}

/** As many editors do: another file takes the place of the one that is saved. */
function replace(name: string, text: string): void {
  project.write(`.${name}.swp`, text);
  renameSync(join(project.folder, `.${name}.swp`), join(project.folder, name));
}

test('a save shows what it changed, of the file or of what it imports, and Ctrl-C ends it with 0', async () => {
  const { says, interrupt, ended } = await watched();
  expect(await says(ready)).toMatch(/^line: 10 h 00 min[\s\S]+WAITS/);

  project.write('staff.ts', 'export const agents = 3;\n');
  const more = await says(ready);
  expect(more).toMatch(/── \d\d:\d\d:\d\d staff\.ts\n/);
  expect(more).toMatch(/before +after +difference +95 % interval\n\nWAITS\n {2}in a line, mean .* less\n/);
  expect(more).toMatch(/\d+ of \d+ figures changed/);
  expect(more).not.toMatch(/ same\n| \?\n/);

  replace('design.ts', design.replace('mean: 120', 'mean: 100'));
  expect(await says(ready)).toMatch(/── .* design\.ts\n[\s\S]+in a line, mean .* less\n/);

  // Words that do not matter to anybody.
  replace('design.ts', `${design.replace('mean: 120', 'mean: 100')}// the same\n`);
  expect(await says(ready)).toMatch(/no figure changed\n/);

  interrupt();
  const { code, stderr } = await ended;
  expect(code).toBe(0);
  expect(stderr.replaceAll(`please-hold: ${ready}\n`, '')).toBe('');
});

test('a broken save is told with its place, and compared with the last good one when it is mended', async () => {
  const { says } = await watched();
  await says(ready);
  project.write('staff.ts', 'export const agents = {;\n');
  expect(await says(ready)).toMatch(/Unexpected token\n {2}at staff\.ts:1:24\n/);
  project.write('staff.ts', 'export const agents = -1;\n');
  expect(await says(ready)).toMatch(/pools\.desk\.agents: expected .* got -1\n/);
  project.write('staff.ts', 'export const agents = 4;\n');
  expect(await says(ready)).toMatch(/in a line, mean .* less\n/);
});

test('a verdict that flips is told with its witness', async () => {
  const { says } = await watched(
    `${design}export const properties = [never('solved')];\n`
      .replace("to: 'solved'", "to: 'other'")
      .replace('solved: outcome', "other: outcome('turnedAway'),\n    solved: outcome"),
  );
  expect(await says(ready)).toContain("nobody comes to 'solved': holds");
  project.write('design.ts', `${design}export const properties = [never('solved')];\n`);
  const flipped = await says(ready);
  expect(flipped).toMatch(
    /nobody comes to 'solved': holds → violated\n {2}nobody comes to 'solved': violated for usual/,
  );
  expect(flipped).toMatch(/again: transcript\([\s\S]+0 of 1 properties hold/);
});

test('a save while it computes begins anew, and what is asked otherwise is shown in full', async () => {
  const { says } = await watched(design.replace('replications: 8', 'replications: 1000000'));
  await new Promise((soon) => setTimeout(soon, 1500));
  project.write('design.ts', design);
  expect(await says(ready)).toMatch(/design\.ts\n\nline: 10 h 00 min, 8 times, seed 7\n/);
  project.write('design.ts', design.replace('seed: 7', 'seed: 8'));
  expect(await says(ready)).toMatch(/simulated otherwise than before[\s\S]+line: 10 h 00 min, 8 times, seed 8\n/);
});

test('what is gone is looked for', async () => {
  const { says } = await watched();
  await says(ready);
  rmSync(join(project.folder, 'design.ts'));
  await says('design.ts is gone; it is looked for');
  project.write('design.ts', design.replace('mean: 120', 'mean: 60'));
  expect(await says(ready)).toMatch(/in a line, mean .* less\n/);
  rmSync(join(project.folder, 'staff.ts'));
  expect(await says(ready)).toContain("Cannot find module './staff.ts'");
  project.write('staff.ts', 'export const agents = 1;\n');
  expect(await says(ready)).toMatch(/in a line, mean .* more\n/);
});

test('a file that never ends loading may be mended', async () => {
  const { says } = await watched('while (true);\n');
  await new Promise((soon) => setTimeout(soon, 1000));
  project.write('design.ts', design);
  expect(await says(ready)).toMatch(/line: 10 h 00 min/);
});

test('a folder that is put in the place of another is watched as well', async () => {
  mkdirSync(join(project.folder, 'sub'));
  project.write('sub/staff.ts', 'export const agents = 2;\n');
  project.write('sub/design.ts', design);
  running = project.start('watch', 'sub/design.ts');
  await running.says(ready);
  renameSync(join(project.folder, 'sub'), join(project.folder, 'old'));
  await running.says('design.ts is gone; it is looked for');
  mkdirSync(join(project.folder, 'sub'));
  project.write('sub/staff.ts', 'export const agents = 2;\n');
  project.write('sub/design.ts', design);
  expect(await running.says(ready)).toContain('no figure changed');
  project.write('sub/staff.ts', 'export const agents = 3;\n');
  expect(await running.says(ready)).toMatch(/in a line, mean .* less\n/);
});
