import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Installed } from './installed.ts';

let project: Installed;
beforeAll(() => {
  project = new Installed();
});
afterAll(() => project.remove());

describe.each([
  ['TypeScript', 'typed', 'ts', []],
  ['JavaScript', 'plain', 'js', ['--js']],
] as const)('a beginning in %s', (_, folder, kind, flags) => {
  const design = `${folder}/design.${kind}`;

  test('is written, and told what to type next', () => {
    const made = project.shell('init', folder, ...flags);
    expect(made.stderr).toBe('');
    expect(made.code).toBe(0);
    const next = made.stdout.split('\n').map((line) => line.trim());
    expect(next).toContain(`cd ${folder}`);
    expect(next).toContain(`npx please-hold simulate design.${kind}`);
  });

  test('is not written twice', () => {
    const before = readFileSync(join(project.folder, design), 'utf8');
    const again = project.shell('init', folder, ...flags);
    expect(again.stderr).toContain(`'design.${kind}' and 'design.test.${kind}' are there already`);
    expect(again.code).toBe(2);
    expect(readFileSync(join(project.folder, design), 'utf8')).toBe(before);
  });

  test('is simulated', () => {
    const ran = project.shell('simulate', design, '--replications', '2');
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toMatch(/^helpline: [\s\S]+WAITS/);
    expect(ran.code).toBe(0);
  });

  test('is proved', () => {
    const checked = project.shell('check', design);
    expect(checked.stderr).toBe('');
    expect(checked.stdout).toMatch(/^no dead ends: holds[\s\S]+'billed' must reach 'agent', .*: holds/);
    expect(checked.code).toBe(0);
  });

  test('has a test that passes, and fails when the design gets worse', () => {
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--no-color', '--root', folder];
    const passed = project.node(...vitest);
    expect(passed.stdout).toMatch(/Tests +3 passed/);
    expect(passed.code).toBe(0);
    const text = readFileSync(join(project.folder, design), 'utf8');
    project.write(design, text.replace('agents: 5', 'agents: 3'));
    const failed = project.node(...vitest);
    expect(failed.stderr).toContain('callers wait for a minute at most');
    expect(failed.code).toBe(1);
    project.write(design, text);
  });
});

test('the beginning in TypeScript compiles with the options that are written beside it', () => {
  const compiled = project.node('node_modules/typescript/lib/tsc.js', '--project', 'typed');
  expect(compiled.stdout).toBe('');
  expect(compiled.code).toBe(0);
});
