import type { Job } from './job.ts';
import { JobThread } from './job-thread.ts';
import { ProgressLine } from './progress-line.ts';
import { print, say } from './say.ts';

import { typedCommand } from './typed-command.ts';

/**
 * Does a job: the first Ctrl-C lets the replication end and prints what there is, the second stops at once. Gives the exit
 * code.
 */
export async function runJob(asked: Omit<Job, 'stop' | 'command'>): Promise<number> {
  const thread = new JobThread({ ...asked, command: typedCommand() }, new ProgressLine(process.stderr));
  const interrupt = () => thread.interrupt();
  process.on('SIGINT', interrupt);
  const { code, output, say: told, written = [] } = await thread.ended;
  process.off('SIGINT', interrupt);
  if (output !== undefined) print(output, asked.json);
  if (written.length > 0) say(`wrote ${written.join(', ')}`);
  if (told !== undefined) say(told, output === undefined);
  return code;
}
