import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../errors/refusal.ts';
import { DesignFileError } from './design-file-error.ts';

/** What the user reads of an error: what is wrong, and where in their own files. Never a stack trace. */
export function complaint(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${String(error)}`;
  if (error instanceof DesignFileError) return error.message;
  const where = ownPlace(error);
  const what = error instanceof Refusal || error.name === 'Error' ? error.message : `${error.name}: ${error.message}`;
  const text = what.replace(/\nRequire stack:[\s\S]*$/, '').trimEnd();
  return where && !text.includes(where) ? `${text}\n  at ${where}` : text;
}

/** The innermost line of the stack that is in a file of the user: not of Node, an installed package, or this one. */
function ownPlace(error: Error): string | undefined {
  for (const line of error.stack?.split('\n') ?? []) {
    const found = /^\s+at (?:.*\()?((?:file:\/\/)?[^()]+):(\d+):(\d+)\)?$/.exec(line);
    if (!found) continue;
    const [, raw = '', row, column] = found;
    const path = raw.startsWith('file:') ? fileURLToPath(raw) : raw;
    if (path.startsWith('node:') || path.includes('node_modules') || path.startsWith(ownFolder)) continue;
    return `${relative(process.cwd(), path) || path}:${row}:${column}`;
  }
  return undefined;
}

const ownFolder = fileURLToPath(new URL('.', import.meta.url));
