import type { Job } from './job.ts';
import { JobThread } from './job-thread.ts';
import { ProgressLine } from './progress-line.ts';
import { print, say } from './say.ts';

/**
 * Does a job: the first Ctrl-C lets the replication end and prints what there is, the second stops at once. Gives the exit
 * code.
 */
export async function runJob(asked: Omit<Job, 'stop'>): Promise<number> {
  const thread = new JobThread(asked, new ProgressLine(process.stderr));
  const interrupt = () => thread.interrupt();
  process.on('SIGINT', interrupt);
  const { code, output, say: told } = await thread.ended;
  process.off('SIGINT', interrupt);
  if (output !== undefined) print(output, asked.json);
  if (told !== undefined) say(told, output === undefined);
  return code;
}
