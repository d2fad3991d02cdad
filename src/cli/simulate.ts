import type { Arguments } from './command.ts';
import { existingFile } from './existing-file.ts';
import { jobOptions, named } from './job-options.ts';
import { runJob } from './run-job.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `please-hold simulate FILE` */
export async function simulate({ values, positionals }: Arguments): Promise<number> {
  const [typed, ...more] = positionals;
  if (typed === undefined) throw new WrongUsage('which file? It exports a design and a population', 'simulate');
  if (more.length > 0) throw new WrongUsage(`one file at a time; what is '${more[0]}'?`, 'simulate');
  return runJob({
    file: existingFile(typed, 'simulate'),
    design: named(values.design),
    population: named(values.population),
    options: jobOptions(values, 'simulate'),
    json: values.json === true,
  });
}
