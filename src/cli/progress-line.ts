import type { WriteStream } from 'node:tty';
import { progressText } from './progress-text.ts';
import { say } from './say.ts';

/** Milliseconds between two drawings while nothing happens, and at least. */
const TICK = 500;
const SOON = 50;

/** One line on a terminal that says how far work is. Silent where there is no terminal that could go back in a line. */
export class ProgressLine {
  private readonly out: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>;
  private readonly isShown: boolean;
  private name = '';
  private replications = 0;
  private atMost = false;
  private since = 0;
  private drawn = 0;
  private remark = '';
  private last = { replication: 0, journeys: 0 };
  private tick: NodeJS.Timeout | undefined;

  constructor(out: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>, env = process.env) {
    this.out = out;
    this.isShown = out.isTTY && env.TERM !== 'dumb';
  }

  /** @param replications 0 where it is not known what there is to do */
  start(name: string, replications: number, atMost: boolean): void {
    this.name = name;
    this.replications = replications;
    this.atMost = atMost;
    this.since = Date.now();
    this.remark = '';
    this.last = { replication: 0, journeys: 0 };
    if (!this.isShown) return;
    clearInterval(this.tick);
    this.tick = setInterval(() => this.draw(), TICK).unref();
    this.draw();
  }

  advance(last: { readonly replication: number; readonly journeys: number }): void {
    this.last = last;
    if (Date.now() - this.drawn > SOON) this.draw();
  }

  /** What is said as long as work goes on, to those who look on. */
  note(remark: string): void {
    this.remark = remark;
    if (Date.now() - this.drawn > SOON) this.draw();
  }

  /** What is said once, to everybody. */
  say(text: string): void {
    this.clear();
    say(text);
    if (this.isShown && this.tick !== undefined) this.draw();
  }

  /** Work has ended. */
  end(): void {
    clearInterval(this.tick);
    this.tick = undefined;
    this.clear();
  }

  private clear(): void {
    if (this.isShown && this.drawn > 0) this.out.write('\r\x1b[K');
    this.drawn = 0;
  }

  private draw(): void {
    if (!this.isShown) return;
    this.drawn = Date.now();
    const { name, replications, atMost, remark, last } = this;
    const elapsed = (this.drawn - this.since) / 1000;
    const work = { name, elapsed, replications, atMost, ...last, ...(remark !== '' && { remark }) };
    // The last column is left free: some terminals go on to the next line when it is written.
    this.out.write(`\r\x1b[K${progressText(work, (this.out.columns || 80) - 1)}`);
  }
}
