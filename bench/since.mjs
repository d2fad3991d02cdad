// The run loop held against that of an earlier commit, both in one process and in turns: callers a second then = 1.
//   node bench/since.mjs              the commit before there were callbacks, skills, shifts, promises and channels
//   node bench/since.mjs COMMIT 60    another commit, 60 pairs
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'tsup';

const [commit = '1cca97d', pairs = '40'] = process.argv.slice(2);
const now = fileURLToPath(new URL('..', import.meta.url));
const cache = `${now}node_modules/.cache/please-hold`;
const then = `${cache}/then/`;

rmSync(then, { recursive: true, force: true });
mkdirSync(then, { recursive: true });
const archive = execFileSync('git', ['-C', now, 'archive', commit], { maxBuffer: 2 ** 28 });
execFileSync('tar', ['-x', '-C', then], { input: archive });
symlinkSync(`${now}node_modules`, `${then}node_modules`);

/** An example with the library of its own time, as one file. */
async function bundle(from, example, design) {
  const name = `${from === now ? 'now' : 'then'}-${example}`;
  const entry = `${from}bench/${name}.ts`;
  writeFileSync(
    entry,
    `export { simulate } from '../src/index.ts';
     export { callers, ${design} as design } from '../examples/${example}/index.ts';`,
  );
  try {
    await build({
      config: false,
      entry: { [name]: entry },
      outDir: cache,
      format: 'esm',
      target: 'node20',
      tsconfig: `${from}tsconfig.json`,
      outExtension: () => ({ js: '.mjs' }),
      noExternal: ['please-hold'],
      esbuildOptions: (options) => {
        options.alias = { 'please-hold': `${from}src/index.ts` };
      },
      splitting: false,
      silent: true,
    });
  } finally {
    rmSync(entry);
  }
  return import(pathToFileURL(`${cache}/${name}.mjs`).href);
}

const { paired, shown, cpuSeconds } = await tools();

for (const [example, design, horizon] of [
  ['erlang-a', 'erlangA', 360_000],
  ['maze', 'maze', 20 * 86_400],
]) {
  const timed = ({ simulate, callers, design }) => {
    let seed = 1;
    const live = () => cpuSeconds(() => void simulate(design, callers, { horizon, replications: 2, seed: seed++ }));
    for (let round = 0; round < 5; round++) live();
    return live;
  };
  const [old, young] = [await bundle(then, example, design), await bundle(now, example, design)];
  console.log(`${example.padEnd(20)} ${shown(paired(Number(pairs), timed(old), timed(young)))}`);
}

async function tools() {
  await build({
    config: false,
    entry: { paired: `${now}bench/paired.ts` },
    outDir: cache,
    format: 'esm',
    outExtension: () => ({ js: '.mjs' }),
    silent: true,
  });
  return import(pathToFileURL(`${cache}/paired.mjs`).href);
}
