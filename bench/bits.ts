// One hash a run of pinned examples at a fixed seed. With another Node's path, whether that Node computes the same bits:
// npm run bits, or npm run bits /path/to/node
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { createJiti } from 'jiti';
import * as library from 'please-hold';
import * as xstate from 'xstate';
import { bitsOf, pinned } from '../test/guarantees/bits.ts';

// Loaded as the shell loads designs: an example that is not the program itself prints nothing.
const virtualModules = { 'please-hold': library, xstate };
const jiti = createJiti(import.meta.url, { fsCache: false, interopDefault: false, virtualModules });
const found: string[] = [];
for (const name of pinned) {
  const example = await jiti.import<object>(resolve('examples', name, 'index.ts'));
  for (const [run, hash] of Object.entries(bitsOf(example))) found.push(`${hash}  ${name}: ${run}`);
}

const other = process.argv[2];
if (other === undefined) {
  for (const line of found) console.log(line);
} else {
  const { stdout, status, error } = spawnSync(other, [process.argv[1]!], { encoding: 'utf8' });
  if (status !== 0) throw error ?? new Error(`${other} ended with ${status}`);
  const theirs = stdout.trim().split('\n');
  const version = spawnSync(other, ['--version'], { encoding: 'utf8' }).stdout.trim();
  const differing = found.filter((line, i) => line !== theirs[i]);
  for (const line of found) console.log(`${line}${differing.includes(line) ? '   OTHERWISE' : ''}`);
  console.log(`${found.length - differing.length} of ${found.length} the same on ${process.version} and ${version}`);
  if (differing.length > 0 || theirs.length !== found.length) process.exitCode = 1;
}
