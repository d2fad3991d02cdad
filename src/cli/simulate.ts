import type { Arguments } from './command.ts';
import { jobOptions } from './job-options.ts';
import { runJob } from './run-job.ts';
import { typedFile } from './typed-file.ts';

/** `please-hold simulate FILE` */
export async function simulate(args: Arguments): Promise<number> {
  const { values } = args;
  return runJob({
    ...typedFile(args, 'simulate'),
    task: 'simulate',
    options: jobOptions(values, 'simulate'),
    json: values.json === true,
  });
}
