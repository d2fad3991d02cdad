import { Worker } from 'node:worker_threads';
import type { Job, Report } from './job.ts';
import { ProgressLine } from './progress-line.ts';

/** What a shell expects of a program that was stopped by Ctrl-C. */
const STOPPED = 130;

const early = {
  compare: 'stopped early: these are the replications that ended',
  simulate: 'stopped early: these are the replications that ended',
  check: 'stopped early: what is not decided is unknown',
};
const soon = { simulate: 'after this replication', compare: 'after this replication', check: 'with what is known' };

/**
 * Does a job in a worker thread, so that Ctrl-C is heard while it computes: the first lets the replication end and prints
 * what there is, the second stops at once. Gives the exit code.
 */
export function runJob(asked: Omit<Job, 'stop'>): Promise<number> {
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const progress = new ProgressLine(process.stderr);
  const job: Job = { ...asked, stop };
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job, stdout: true });
  // What a design file prints must not get into the figures.
  worker.stdout.pipe(process.stderr);

  return new Promise((done) => {
    let running = false;
    let settled = false;
    const end = (code: number, say?: string) => {
      if (settled) return;
      settled = true;
      process.off('SIGINT', interrupt);
      progress.clear();
      if (say !== undefined) process.stderr.write(`please-hold: ${say}\n`);
      void worker.terminate();
      done(code);
    };
    const interrupt = () => {
      const again = Atomics.exchange(new Int32Array(stop), 0, 1) !== 0;
      if (again || !running) end(STOPPED, 'stopped');
      else progress.note(`stopping ${soon[asked.task]}; Ctrl-C again stops at once`);
    };
    const hear = (report: Report) => {
      switch (report.kind) {
        case 'loaded':
          running = true;
          for (const warning of report.warnings) process.stderr.write(`please-hold: warning: ${warning}\n`);
          progress.start(report.design, report.replications);
          return;
        case 'progress':
          progress.advance(report);
          return;
        case 'explored':
          progress.note(`${report.caller}: ${report.states.toLocaleString('en-GB')} states`, true);
          return;
        case 'refused':
          end(report.exitCode, report.message);
          return;
        case 'finished':
          progress.clear();
          process.stdout.write(`${report.output}\n`);
          end(report.stopped ? STOPPED : report.exitCode, report.stopped ? early[asked.task] : undefined);
      }
    };
    process.on('SIGINT', interrupt);
    worker.on('message', hear);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end(1, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : error.message),
    );
    worker.on('exit', () => {
      if (running) end(1, `${asked.file} ended the process while it ran`);
      else end(2, `${asked.file} never finished loading: it exits, or awaits what never comes`);
    });
  });
}
