import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { nearest } from '../errors/nearest.ts';
import type { Arguments } from './command.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What names the design to a command: the file, and which of its exports. */
export function typedFile({ values, positionals }: Arguments, command: string) {
  const [typed, ...more] = positionals;
  if (typed === undefined) throw new WrongUsage('which file? It exports a design and a population', command);
  if (more.length > 0) throw new WrongUsage(`one file at a time; what is '${more[0]}'?`, command);
  return { file: existing(typed, command), design: named(values.design), population: named(values.population) };
}

const named = (value: unknown) => (typeof value === 'string' ? value : undefined);

function existing(typed: string, command: string): string {
  const file = resolve(typed);
  if (existsSync(file)) {
    if (statSync(file).isFile()) return file;
    throw new WrongUsage(`'${typed}' is a folder; name the file that exports the design`, command);
  }
  const folder = dirname(file);
  const near = existsSync(folder) ? nearest(basename(file), readdirSync(folder)) : undefined;
  throw new WrongUsage(`no file '${typed}'${near ? `; did you mean '${near}'?` : ''}`, command);
}
