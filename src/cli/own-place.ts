import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { extname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createJiti } from 'jiti';

const ownFolder = fileURLToPath(new URL('.', import.meta.url));
const frame = /^\s+at (?:.*\()?((?:file:\/\/)?[^()]+):(\d+):(\d+)\)?$/;

/** `design.ts:12:21`: the innermost place of an error in a file of the user; not in Node, a package, or this one. */
export function ownPlace(error: Error): string | undefined {
  for (const line of error.stack?.split('\n') ?? []) {
    const [, raw = '', row, column] = frame.exec(line) ?? [];
    if (row === undefined || raw.startsWith('node:')) continue;
    const path = raw.startsWith('file:') ? fileURLToPath(raw) : raw;
    if (path.includes('node_modules') || path.startsWith(ownFolder)) continue;
    return `${relative(process.cwd(), path) || path}:${row}:${written(path, Number(row), Number(column))}`;
  }
  return undefined;
}

/** The column as it was written. Compiling keeps the lines of a file, but not the columns. */
function written(path: string, row: number, column: number): number {
  try {
    const jiti = createJiti(path, { fsCache: false, interopDefault: false, sourceMaps: true });
    const ts = /^\.[cm]?tsx?$/.test(extname(path));
    const code = jiti.transform({ source: readFileSync(path, 'utf8'), filename: path, ts, async: true });
    const map = /sourceMappingURL=data:[^,]*,(\S+)/.exec(code)?.[1] ?? '';
    const entry = new SourceMap(JSON.parse(Buffer.from(map, 'base64').toString())).findEntry(row - 1, column - 1);
    return 'originalColumn' in entry && entry.originalLine === row - 1 ? entry.originalColumn + 1 : column;
  } catch {
    return column;
  }
}
