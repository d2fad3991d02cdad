import { Worker } from 'node:worker_threads';
import type { Job, Report } from './job.ts';
import { removePart } from './part-file.ts';
import type { ProgressLine } from './progress-line.ts';
import type { Version } from './version.ts';

/** What a shell expects of a program that was stopped by Ctrl-C. */
const STOPPED = 130;

const early = {
  compare: 'stopped early: these are the replications that ended',
  simulate: 'stopped early: these are the replications that ended',
  watch: 'stopped early: these are the replications that ended',
  report: 'stopped early: these are the replications that ended',
  check: 'stopped early: what is not decided is unknown',
};
const soon = {
  compare: 'after this replication',
  simulate: 'after this replication',
  watch: 'after this replication',
  report: 'after this replication',
  check: 'with what is known',
};

/** How a job ended. */
export interface Ended {
  readonly code: number;
  /** What it was done for. */
  readonly output?: string;
  /** What the user has to be told. */
  readonly say?: string;
  readonly version?: Version;
  readonly written?: readonly string[];
}

/** A job in a thread of its own, so that Ctrl-C is heard while it computes. */
export class JobThread {
  readonly ended: Promise<Ended>;
  private readonly asked: Omit<Job, 'stop'>;
  private readonly stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  private readonly progress: ProgressLine;
  private readonly worker: Worker;
  private running = false;
  private settled = false;
  private settle: (ended: Ended) => void = () => {};

  constructor(asked: Omit<Job, 'stop'>, progress: ProgressLine) {
    this.asked = asked;
    this.progress = progress;
    const job: Job = { ...asked, stop: this.stop };
    this.worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: job, stdout: true });
    // What a design file prints must not get into the figures.
    this.worker.stdout.pipe(process.stderr);
    this.ended = new Promise((settle) => {
      this.settle = settle;
    });
    this.worker.on('message', (report: Report) => this.hear(report));
    this.worker.on('error', (error: NodeJS.ErrnoException) =>
      this.end({ code: 1, say: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out of memory' : error.message }),
    );
    this.worker.on('exit', () =>
      this.end(
        this.running
          ? { code: 1, say: `${asked.file} ended the process while it ran` }
          : { code: 2, say: `${asked.file} never finished loading: it exits, or awaits what never comes` },
      ),
    );
  }

  /** The first time the replication ends and there is what there is; the second it stops at once. */
  interrupt(): void {
    const again = Atomics.exchange(new Int32Array(this.stop), 0, 1) !== 0;
    if (again || !this.running) this.kill();
    else this.progress.say(`stopping ${soon[this.asked.task]}; Ctrl-C again stops at once`);
  }

  kill(): void {
    this.end({ code: STOPPED, say: 'stopped' });
  }

  private hear(report: Report): void {
    switch (report.kind) {
      case 'loaded':
        this.running = true;
        for (const warning of report.warnings) this.progress.say(`warning: ${warning}`);
        this.progress.start(report.design, report.replications, report.atMost);
        return;
      case 'progress':
        this.progress.advance(report);
        return;
      case 'explored':
        this.progress.note(`${report.caller}: ${report.states.toLocaleString('en-GB')} states`);
        return;
      case 'writing':
        this.progress.note('writing');
        return;
      case 'refused':
        this.end({ code: report.exitCode, say: report.message });
        return;
      case 'finished': {
        const { output, stopped, exitCode, version, written } = report;
        const ended = { output, written, ...(version && { version }) };
        this.end(stopped ? { ...ended, code: STOPPED, say: early[this.asked.task] } : { ...ended, code: exitCode });
      }
    }
  }

  /** Only the first end counts. */
  private end(ended: Ended): void {
    if (this.settled) return;
    this.settled = true;
    this.progress.end();
    // What it has not finished by now it never will.
    void this.worker.terminate().then(() => {
      for (const path of Object.values(this.asked.outputs)) removePart(path);
    });
    this.settle(ended);
  }
}
