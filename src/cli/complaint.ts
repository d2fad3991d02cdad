import { relative } from 'node:path';
import { DesignFileError } from './design-file-error.ts';
import { ownPlace } from './own-place.ts';

/** What the user reads of an error: what is wrong, and where in their own files. Never a stack trace. */
export function complaint(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`;
  if (error instanceof DesignFileError) return error.message;
  const named = withCause(error);
  const unparsed = /^ParseError: (.*?)\s*\n\s*(.+):(\d+):(\d+)/s.exec(named);
  if (unparsed) {
    const [, problem, path = '', row, column] = unparsed;
    return `${problem}\n  at ${relative(process.cwd(), path)}:${row}:${Number(column) + 1}`;
  }
  const place = ownPlace(innermost(error));
  const problem = named
    .replace(/\nRequire stack:[\s\S]*$/, '')
    .replace(/\(0 , _\w+\.([\w$]+)\)/g, '$1')
    .trimEnd();
  return place === undefined ? problem : `${problem}\n  at ${place}`;
}

/** `state 'agent': a weight threw: TypeError: …`. Errors of the language say their name, others explain themselves. */
function withCause(error: Error): string {
  const language = error.name !== 'Error' && Object.hasOwn(globalThis, error.name);
  const message = language ? `${error.name}: ${error.message}` : error.message;
  if (error.cause === undefined) return message;
  return `${message}: ${error.cause instanceof Error ? withCause(error.cause) : String(error.cause)}`;
}

const innermost = (error: Error): Error => (error.cause instanceof Error ? innermost(error.cause) : error);
