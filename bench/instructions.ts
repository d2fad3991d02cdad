// Instructions and misses of the instruction cache (32 KB) a caller of Erlang A, simulated and by hand: they hardly differ from run
// to run, where times do. Needs valgrind. Options for V8 are passed on to it.
//   npm run bench instructions
//   npm run bench instructions -- --max-inlined-bytecode-size-cumulative=4000
import { spawnSync } from 'node:child_process';
import { simulate } from 'please-hold';
import { callers, erlangA } from '../examples/erlang-a/index.ts';
import { handWritten } from './hand-written.ts';

const few = 150_000;
const many = 450_000;
const [way, expected] = process.argv.slice(2);

/** What valgrind counts in a process that lives through so many callers. */
function counted(how: string, through: number): readonly number[] {
  const flags = [...process.argv.slice(2), '--single-threaded'];
  const self = process.argv[1] as string;
  const tool = ['--tool=cachegrind', '--cache-sim=yes', '--I1=32768,8,64', '--D1=32768,8,64', '--LL=1048576,16,64'];
  const program = [process.execPath, ...flags, self, how, String(through)];
  const { stderr } = spawnSync(
    'valgrind',
    [...tool, '--smc-check=all-non-file', '--cachegrind-out-file=/dev/null', ...program],
    { encoding: 'utf8' },
  );
  return ['I +refs', 'I1 +misses'].map((name) =>
    Number(new RegExp(`${name}: +([\\d,]+)`).exec(stderr ?? '')?.[1]?.replaceAll(',', '')),
  );
}

if (way === 'simulated') {
  simulate(erlangA, callers, { horizon: Number(expected) / (10 / 60), replications: 1, seed: 1 });
} else if (way === 'by hand') {
  handWritten(21, 10 / 60, 120, 180, Number(expected) / (10 / 60), 1);
} else {
  for (const each of ['simulated', 'by hand']) {
    // What is learned and compiled first is in both, and drops out.
    const [less, more] = [counted(each, few), counted(each, many)];
    const [instructions, misses] = more.map((count, i) => (count - (less[i] as number)) / (many - few));
    console.log(
      `${each.padEnd(12)} ${instructions?.toFixed(0).padStart(6)} instructions, ${misses?.toFixed(1)} misses a caller`,
    );
  }
}
