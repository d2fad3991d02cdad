import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';

/** What files are named by: every relative path in quotes, whether it is imported, required or read. */
const quoted = /(['"`])(\.{1,2}\/[^'"`\n\r]*)\1/g;
/** How a path may go on that is written without its ending, or with that of what it is compiled to. */
const endings = ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs', '.json', '/index.ts', '/index.js'];
const compiled = /\.([cm]?)js$/;
/** More files than this are no design. */
const MOST = 1000;
/** Bytes; larger files are data. */
const LARGE = 1_000_000;

/** A file and what is in it, or where one would be that is missing. */
export type Texts = ReadonlyMap<string, string | undefined>;

/** The file, and all files of the user that it names, and so on; those too that are named and are not there. */
export function importedFiles(file: string): Texts {
  const texts = new Map<string, string | undefined>();
  const open = [file];
  for (let each = open.pop(); each !== undefined && texts.size < MOST; each = open.pop()) {
    if (texts.has(each)) continue;
    const text = textOf(each);
    texts.set(each, text);
    for (const [, , path = ''] of text?.matchAll(quoted) ?? []) {
      const there = resolve(dirname(each), path);
      if (there.includes(`${sep}node_modules${sep}`)) continue;
      open.push(...meant(there).filter((candidate) => textOf(candidate) !== undefined));
      // Whatever is missing may yet come.
      if (meant(there).every((candidate) => textOf(candidate) === undefined)) open.push(there);
    }
  }
  return texts;
}

function meant(path: string): string[] {
  const source = compiled.test(path) ? [path.replace(compiled, '.$1ts')] : [];
  return [path, ...source, ...endings.map((ending) => path + ending)];
}

/** Nothing where there is no file, or none that can be read; of a large one, what tells that it was written. */
export function textOf(path: string): string | undefined {
  try {
    const { size, mtimeMs } = statSync(path);
    return size > LARGE ? `${size} bytes of ${mtimeMs}` : readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
