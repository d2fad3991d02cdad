import { createRequire } from 'node:module';
import packageJson from '../../../package.json' with { type: 'json' };

/** By which versions of what the figures were made. */
export function versions(): readonly (readonly [name: string, version: string])[] {
  return [
    ['please-hold', packageJson.version],
    ['xstate', versionOfXState()],
    ['Node.js', process.versions.node],
  ];
}

/** As this library itself finds it, which is built both as ESM and as CJS. */
function versionOfXState(): string {
  try {
    const own = typeof __filename === 'string' ? __filename : import.meta.url;
    return (createRequire(own)('xstate/package.json') as { version: string }).version;
  } catch {
    return 'not found';
  }
}
