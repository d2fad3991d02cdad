// Runs files of this folder as a program would be: compiled with the library, each in a process of its own.
//   node bench/run.mjs theory 20      bench/theory.ts with the argument 20
//   node bench/run.mjs                every file that prints ratios
import { spawnSync } from 'node:child_process';
import { build } from 'tsup';

const ratios = [
  'stepping',
  'erlang-a',
  'maze',
  'states',
  'pools',
  'centre',
  'open-callers',
  'streams',
  'exploring',
  'traps',
];
const outDir = 'node_modules/.cache/please-hold';
const [asked, ...rest] = process.argv.slice(2);

for (const name of asked === undefined ? ratios : [asked]) {
  await build({
    config: false,
    entry: { [name]: `bench/${name}.ts` },
    outDir,
    format: 'esm',
    target: 'node20',
    outExtension: () => ({ js: '.mjs' }),
    splitting: false,
    external: [/^elkjs/, 'playwright-core'],
    silent: true,
  });
  if (asked === undefined) console.log(`\n${name}`);
  const { status } = spawnSync(process.execPath, [`${outDir}/${name}.mjs`, ...rest], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
