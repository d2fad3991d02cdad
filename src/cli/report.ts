import { boundsOf } from './check.ts';
import type { Arguments } from './command.ts';
import { jobOptions } from './job-options.ts';
import { writable } from './output-paths.ts';
import { runJob } from './run-job.ts';
import { typedFile } from './typed-file.ts';
import { WrongUsage } from './wrong-usage.ts';

/** `please-hold report FILE`: simulated and proved, as one page. */
export async function reportFile(args: Arguments): Promise<number> {
  const { values } = args;
  const named = typedFile(args, 'report');
  const typed = typeof values.out === 'string' ? values.out : 'report.html';
  const html = writable(typed, '--out', 'report');
  if (html === named.file) throw new WrongUsage(`--out: '${typed}' is the design itself`, 'report');
  return runJob({
    ...named,
    task: 'report',
    options: jobOptions(values, 'report'),
    bounds: boundsOf(values, 'report'),
    json: false,
    outputs: { html },
  });
}
