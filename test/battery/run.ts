// Tries the streams with dieharder, walked in the simulator's orders: run.ts [WALK …]
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'tsup';
import { dieharder, tests, type Verdict } from './dieharder.ts';
import { walks } from './walks.ts';

/** What dieharder calls weak, and failed: shares of good generators that are found so by chance. */
const WEAK = 0.01;
const FAILED = 2e-6;

/** The writer compiled, as a program is: three times as fast. */
async function compileWriter(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'battery-'));
  const entry = { write: fileURLToPath(new URL('write.ts', import.meta.url)) };
  await build({
    entry,
    outDir: folder,
    format: 'esm',
    target: 'node20',
    config: false,
    silent: true,
    outExtension: () => ({ js: '.mjs' }),
  });
  return join(folder, 'write.mjs');
}

/** How far p is from both ends, twice: below a value with just this probability. */
const extremity = ({ p }: Verdict) => 2 * Math.min(p, 1 - p);

const writer = await compileWriter();
const words = (walk: string, half: string) => `'${process.execPath}' '${writer}' '${walk}' ${half}`;

function tryWalk(name: string, half: 'high' | 'low'): Verdict[] {
  const verdicts = tests
    .flatMap((test) => dieharder(words(name, half), test))
    .sort((a, b) => extremity(a) - extremity(b));
  const weak = verdicts.filter((verdict) => extremity(verdict) < WEAK).length;
  const [worst] = verdicts as [Verdict];
  console.log(`| ${name} | ${half} | ${verdicts.length} | ${weak} | ${worst.p} (${worst.test}) |`);
  return verdicts;
}

if (!tests.some((test) => dieharder(words('control', 'high'), test).some((verdict) => extremity(verdict) < FAILED))) {
  throw new Error('the bad generator passed: the battery finds nothing');
}
console.log('| walk | bits | p-values | of them weak | farthest from a half |\n|---|---|---|---|---|');
const asked = process.argv.slice(2);
const verdicts = (asked.length > 0 ? asked : Object.keys(walks)).flatMap((name) => [
  ...tryWalk(name, 'high'),
  ...tryWalk(name, 'low'),
]);

const count = verdicts.length;
const weak = verdicts.filter((verdict) => extremity(verdict) < WEAK).length;
const failed = verdicts.filter((verdict) => extremity(verdict) < FAILED).length;
const most = count * WEAK + 4 * Math.sqrt(count * WEAK);
console.log(
  `\n${count} p-values: ${weak} weak, where ${(count * WEAK).toFixed(1)} are expected of chance; ${failed} failed.`,
);
if (failed > 0 || weak > most) process.exit(1);
