import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { nearest } from '../errors/nearest.ts';
import { WrongUsage } from './wrong-usage.ts';

/** The absolute path of a design file that was typed. */
export function existingFile(typed: string, command: string): string {
  const file = resolve(typed);
  if (existsSync(file)) {
    if (statSync(file).isFile()) return file;
    throw new WrongUsage(`'${typed}' is a folder; name the file that exports the design`, command);
  }
  const folder = dirname(file);
  const near = existsSync(folder) ? nearest(basename(file), readdirSync(folder)) : undefined;
  throw new WrongUsage(`no file '${typed}'${near ? `; did you mean '${near}'?` : ''}`, command);
}
