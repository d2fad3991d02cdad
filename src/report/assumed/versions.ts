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

/** As this library itself finds it. */
function versionOfXState(): string {
  try {
    return (createRequire(import.meta.url)('xstate/package.json') as { version: string }).version;
  } catch {
    return 'not found';
  }
}
