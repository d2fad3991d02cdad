import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import type { Arguments } from './command.ts';
import { WrongUsage } from './wrong-usage.ts';

/** What a job can be written as, each to a file of its own. */
export const outputKinds = ['json', 'html', 'csv', 'xes', 'ocel'] as const;
export type OutputKind = (typeof outputKinds)[number];
/** Absolute paths by kind. */
export type OutputPaths = Readonly<Partial<Record<OutputKind, string>>>;

/**
 * The files that were typed, and whether JSON is wanted on standard output: `--json` without a name.
 *
 * @param inputs design files, which must not be written over
 * @throws WrongUsage where one cannot be written, which is better known before a long run
 */
export function outputPaths(
  values: Arguments['values'],
  inputs: readonly string[],
  command: string,
): { readonly json: boolean; readonly outputs: OutputPaths } {
  const outputs: Partial<Record<OutputKind, string>> = {};
  for (const kind of outputKinds) {
    const typed = values[kind];
    if (typeof typed !== 'string' || (kind === 'json' && typed === '')) continue;
    const path = writable(typed, `--${kind}`, command);
    if (inputs.includes(path)) throw new WrongUsage(`--${kind}: '${typed}' is the design itself`, command);
    const other = Object.entries(outputs).find(([, each]) => each === path)?.[0];
    // Whatever is no file, such as a pipe, may be written to twice.
    if (other) throw new WrongUsage(`--${kind}: '${typed}' is what --${other} is written to`, command);
    outputs[kind] = path;
  }
  return { json: values.json === '', outputs };
}

/** The absolute path of a file that can be written; through links, so that these stay. */
export function writable(typed: string, option: string, command: string): string {
  const wrong = (what: string) => new WrongUsage(`${option}: ${what}`, command);
  if (typed === '') throw wrong('name a file');
  const path = resolve(typed);
  const there = found(path);
  if (there?.isDirectory()) throw wrong(`'${typed}' is a folder; name a file in it`);
  const folder = dirname(path);
  const near = relative(process.cwd(), folder) || folder;
  if (found(folder)?.isDirectory() !== true) {
    throw wrong(`no folder '${near}' for '${basename(path)}'; make it first`);
  }
  try {
    accessSync(there?.isFile() === false ? path : folder, constants.W_OK);
  } catch {
    throw wrong(`'${near}' may not be written to`);
  }
  return there ? realpathSync(path) : path;
}

function found(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
