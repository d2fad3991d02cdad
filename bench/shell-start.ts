// How long `please-hold --help` takes, beside Node that does nothing: npm run build:code && npm run bench shell-start
import { spawnSync } from 'node:child_process';

const shell = 'dist/cli.js';
const rounds = 20;

function milliseconds(...args: string[]): number {
  const begun = performance.now();
  if (spawnSync(process.execPath, args).status !== 0) throw new Error(`node ${args.join(' ')} failed`);
  return performance.now() - begun;
}

// In turns, so that both meet the same machine.
const pairs = Array.from({ length: rounds }, () => [milliseconds(shell, '--help'), milliseconds('-e', '0')] as const);
const median = (all: number[]) => all.sort((a, b) => a - b)[rounds / 2] ?? Number.NaN;
const help = median(pairs.map(([each]) => each));
const nothing = median(pairs.map(([, each]) => each));

console.log(`please-hold --help   ${help.toFixed(0)} ms`);
console.log(`node -e 0            ${nothing.toFixed(0)} ms`);
console.log(`ratio                ${(help / nothing).toFixed(2)}`);
