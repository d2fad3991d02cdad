import { fileURLToPath } from 'node:url';
import type { Arguments } from './command.ts';
import { jobOptions } from './job-options.ts';
import { outputPaths } from './output-paths.ts';
import { runJob } from './run-job.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `please-hold demo`: the maze that ships with the package. */
export async function demo({ values, positionals }: Arguments): Promise<number> {
  if (positionals.length > 0)
    throw new WrongUsage(`demo takes no file; please-hold simulate ${positionals[0]} does`, 'demo');
  return runJob({
    file: fileURLToPath(new URL('../examples/maze/index.ts', import.meta.url)),
    design: 'maze',
    population: 'callers',
    task: 'simulate',
    options: jobOptions(values, 'demo'),
    ...outputPaths(values, [], 'demo'),
  });
}
