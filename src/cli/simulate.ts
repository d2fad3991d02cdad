import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { nearest } from '../errors/nearest.ts';
import type { Arguments } from './command.ts';
import { jobOptions } from './job-options.ts';
import { runJob } from './run-job.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `please-hold simulate FILE` */
export async function simulate({ values, positionals }: Arguments): Promise<number> {
  const [typed, ...more] = positionals;
  if (typed === undefined) throw new WrongUsage('which file? It exports a design and a population', 'simulate');
  if (more.length > 0) throw new WrongUsage(`one file at a time; what is '${more[0]}'?`, 'simulate');
  return runJob({
    file: existing(typed),
    design: named(values.design),
    population: named(values.population),
    options: jobOptions(values, 'simulate'),
    json: values.json === true,
  });
}

const named = (value: unknown) => (typeof value === 'string' ? value : undefined);

function existing(typed: string): string {
  const file = resolve(typed);
  if (existsSync(file)) {
    if (statSync(file).isFile()) return file;
    throw new WrongUsage(`'${typed}' is a folder; name the file that exports the design`, 'simulate');
  }
  const folder = dirname(file);
  const near = existsSync(folder) ? nearest(basename(file), readdirSync(folder)) : undefined;
  throw new WrongUsage(`no file '${typed}'${near ? `; did you mean '${near}'?` : ''}`, 'simulate');
}
