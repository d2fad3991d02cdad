import type { Arguments } from './command.ts';
import { existingFile } from './existing-file.ts';
import { jobOptions, named } from './job-options.ts';
import { outputPaths } from './output-paths.ts';
import { runJob } from './run-job.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `please-hold compare BEFORE AFTER`, or one file that exports both. */
export async function compare({ values, positionals }: Arguments): Promise<number> {
  const [typed, other = typed, ...more] = positionals;
  if (typed === undefined || other === undefined) {
    throw new WrongUsage(
      'which files? One with the design before, one with the design after; or one with both',
      'compare',
    );
  }
  if (more.length > 0) throw new WrongUsage(`two files at a time; what is '${more[0]}'?`, 'compare');
  const [before, after] = [existingFile(typed, 'compare'), existingFile(other, 'compare')];
  return runJob({
    file: before,
    design: named(values.before),
    after: { file: after, design: named(values.after) },
    population: named(values.population),
    task: 'compare',
    options: jobOptions(values, 'compare'),
    ...outputPaths(values, [before, after], 'compare'),
  });
}
