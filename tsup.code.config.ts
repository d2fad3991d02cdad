import { defineConfig } from 'tsup';

/** What a program may import, by the name of its entry: the same names as under `exports` in package.json. */
export const entries = {
  index: 'src/index.ts',
  report: 'src/report/index.ts',
  queueing: 'src/queueing/index.ts',
  testing: 'src/testing/index.ts',
  vitest: 'src/vitest/index.ts',
  formats: 'src/formats/index.ts',
};

// The shell is built together with the library, so that both share one instance of it.
const shell = { cli: 'src/cli/main.ts', worker: 'src/cli/worker.ts' };

// Large, and under a licence of its own: it stays a package, loaded where it is installed.
const external = [/^elkjs/];

export default defineConfig([
  { entry: { ...entries, ...shell }, format: 'esm', target: 'node20', splitting: true, silent: true, external },
  // Shims, since CJS has no `import.meta`.
  { entry: entries, format: 'cjs', target: 'node20', splitting: true, silent: true, external, shims: true },
]);
