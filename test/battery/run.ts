// Tries the streams with dieharder (Debian: apt-get install dieharder), walked in the simulator's orders. Compiled first:
// npx esbuild test/battery/run.ts --bundle --platform=node --format=esm | node --input-type=module - [WALK …]
import { createCipheriv } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dieharder, MOST_WORDS, tests, type Verdict } from './dieharder.ts';
import { bad, type Walk, walks } from './walks.ts';

/** What dieharder calls weak, and failed: how often a good generator is found so by chance. */
const WEAK = 0.01;
const FAILED = 2e-6;

const folder = mkdtempSync(join(tmpdir(), 'battery-'));

/** The upper or the lower 32 of the 53 bits of each draw; they overlap, and so are tried apart. */
function wordsOf(walk: Walk, half: string): Uint32Array {
  const words = new Uint32Array(MOST_WORDS);
  const divisor = half === 'upper' ? 2097152 : 1;
  const enough = new Error('enough');
  let filled = 0;
  try {
    walk((draw) => {
      if (filled === words.length) throw enough;
      words[filled++] = Math.floor((draw * 9007199254740992) / divisor) % 4294967296;
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return words;
}

/** The cipher AES, which nobody can tell from chance: what the battery finds here is its own. */
function cipher(key: number): Uint32Array {
  const aes = createCipheriv('aes-128-ctr', Buffer.alloc(16, key), Buffer.alloc(16));
  return new Uint32Array(new Uint8Array(aes.update(Buffer.alloc(MOST_WORDS * 4))).buffer);
}

/** How far p is from a half: a share of 1 % of good generators has less than 0.01. */
const extremity = ({ p }: Verdict) => 2 * Math.min(p, 1 - p);
const counted = (verdicts: readonly Verdict[], limit: number) =>
  verdicts.filter((verdict) => extremity(verdict) < limit).length;

function tryWords(name: string, bits: string, words: Uint32Array): Verdict[] {
  const file = join(folder, 'words');
  writeFileSync(file, words);
  const verdicts = tests.flatMap((test) => dieharder(file, test)).sort((a, b) => extremity(a) - extremity(b));
  const [worst] = verdicts as [Verdict];
  const cells = [
    name,
    bits,
    verdicts.length,
    counted(verdicts, WEAK),
    counted(verdicts, FAILED),
    `${worst.p} (${worst.test})`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
  return verdicts;
}

console.log('| walk | bits | p-values | weak | failed | farthest from a half |\n|---|---|---|---|---|---|');
try {
  const asked = process.argv.slice(2).filter((name) => name !== '-');
  const found = counted(tryWords('a bad generator', 'upper', wordsOf(bad, 'upper')), FAILED);
  for (const key of [7, 11, 12]) tryWords('AES, a good one', 'all', cipher(key));
  const verdicts = (asked.length > 0 ? asked : Object.keys(walks)).flatMap((name) => {
    const walk = walks[name];
    if (!walk) throw new Error(`no walk '${name}'; there are ${Object.keys(walks).join(', ')}`);
    return ['upper', 'lower'].flatMap((half) => tryWords(name, half, wordsOf(walk, half)));
  });
  const [weak, failed] = [counted(verdicts, WEAK), counted(verdicts, FAILED)];
  const expected = verdicts.length * WEAK;
  console.log(
    `\n${verdicts.length} p-values of the streams: ${weak} weak (chance: ${expected.toFixed(1)}), ${failed} failed.`,
  );
  if (found === 0) console.log('The bad generator passed: this battery finds nothing.');
  if (found === 0 || failed > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
