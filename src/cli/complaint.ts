import { relative } from 'node:path';
import { Refusal } from '../errors/refusal.ts';
import { DesignFileError } from './design-file-error.ts';
import { ownPlace } from './own-place.ts';

/** What the user reads of an error: what is wrong, and where in their own files. Never a stack trace. */
export function complaint(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`;
  if (error instanceof DesignFileError) return error.message;
  const named = error instanceof Refusal || error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
  const unparsed = /^ParseError: (.*?)\s*\n\s*(.+):(\d+):(\d+)/s.exec(named);
  if (unparsed) {
    const [, problem, path = '', row, column] = unparsed;
    return `${problem}\n  at ${relative(process.cwd(), path)}:${row}:${Number(column) + 1}`;
  }
  const place = ownPlace(error);
  const problem = named
    .replace(/\nRequire stack:[\s\S]*$/, '')
    .replace(/\(0 , _\w+\.([\w$]+)\)/g, '$1')
    .trimEnd();
  return place === undefined ? problem : `${problem}\n  at ${place}`;
}
