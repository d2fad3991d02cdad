import { basename } from 'node:path';
import { boundsOf } from './check.ts';
import type { Arguments } from './command.ts';
import { jobOptions } from './job-options.ts';
import { JobThread } from './job-thread.ts';
import { ProgressLine } from './progress-line.ts';
import { print, say } from './say.ts';
import { typedFile } from './typed-file.ts';
import type { Version } from './version.ts';
import { WatchedFiles } from './watched-files.ts';

/** `please-hold watch FILE`: simulated and proved again whenever it, or what it imports, is saved; until Ctrl-C. */
export function watch(args: Arguments): Promise<number> {
  const asked = {
    ...typedFile(args, 'watch'),
    task: 'watch' as const,
    options: jobOptions(args.values, 'watch'),
    bounds: boundsOf(args.values, 'watch'),
    json: false,
    outputs: {},
    command: '',
  };
  const name = basename(asked.file);
  const progress = new ProgressLine(process.stderr);
  let thread: JobThread | undefined;
  /** The last one that was simulated to its end. */
  let last: Version | undefined;

  const run = async () => {
    thread?.kill();
    thread = undefined;
    if (!files.look()) {
      say(`${name} is gone; it is looked for`, true);
      return;
    }
    const own = new JobThread({ ...asked, ...(last && { last }) }, progress);
    thread = own;
    const { output, say: told, version } = await own.ended;
    // Saved again meanwhile.
    if (thread !== own) return;
    if (output !== undefined) print(output);
    if (told !== undefined) say(told, output === undefined);
    last = version ?? last;
    say(`watching ${name}; Ctrl-C ends`);
  };
  const files = new WatchedFiles(asked.file, (changed) => {
    print(`\n── ${new Date().toTimeString().slice(0, 8)} ${changed.join(', ')}\n`);
    void run();
  });
  return new Promise((done) => {
    process.once('SIGINT', () => {
      files.close();
      const own = thread;
      thread = undefined;
      own?.kill();
      done(0);
    });
    void run();
  });
}
