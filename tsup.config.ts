import { defineConfig } from 'tsup';
import code, { entries } from './tsup.code.config.ts';

// tsup sets `baseUrl`, which TypeScript 6 refuses unless told otherwise.
const declarations = { compilerOptions: { ignoreDeprecations: '6.0' }, only: true };

export default defineConfig([
  ...(Array.isArray(code) ? code : []),
  { entry: entries, format: ['esm', 'cjs'], dts: declarations, silent: true },
]);
