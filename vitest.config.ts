import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = fileURLToPath(new URL('src', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^please-hold$/, replacement: `${src}/index.ts` },
      { find: /^please-hold\/(.+)$/, replacement: `${src}/$1/index.ts` },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'suite',
          include: ['test/**/*.test.ts'],
          exclude: ['test/package/**', 'test/browser/**'],
          testTimeout: 60_000,
          globalSetup: 'test/left-out.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'package', include: ['test/package/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 240_000 },
      },
    ],
    coverage: { include: ['src/**'], exclude: ['src/**/index.ts'] },
  },
});
