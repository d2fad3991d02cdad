import type { Arguments } from './command.ts';
import { jobOptions } from './job-options.ts';
import { outputPaths } from './output-paths.ts';
import { runJob } from './run-job.ts';
import { typedFile } from './typed-file.ts';

/** `please-hold simulate FILE` */
export async function simulate(args: Arguments): Promise<number> {
  const { values } = args;
  const named = typedFile(args, 'simulate');
  return runJob({
    ...named,
    task: 'simulate',
    options: jobOptions(values, 'simulate'),
    ...outputPaths(values, [named.file], 'simulate'),
  });
}
