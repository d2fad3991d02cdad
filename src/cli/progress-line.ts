import type { WriteStream } from 'node:tty';

const WIDTH = 24;

/** One line on a terminal that says how far a run is. Silent where there is no terminal. */
export class ProgressLine {
  private readonly out: WriteStream;
  private replications = 1;
  private name = 'loading';
  private since = Date.now();
  private remark = '';
  private last = { replication: 0, journeys: 0 };

  constructor(out: WriteStream) {
    this.out = out;
  }

  start(design: string, replications: number): void {
    this.name = design;
    this.replications = replications;
    this.since = Date.now();
    this.draw();
  }

  advance(last: { readonly replication: number; readonly journeys: number }): void {
    this.last = last;
    this.draw();
  }

  /** @param quiet whether it is only for those who look on */
  note(remark: string, quiet = false): void {
    this.remark = remark;
    if (quiet && !this.out.isTTY) return;
    if (this.out.isTTY) this.draw();
    else this.out.write(`please-hold: ${remark}\n`);
  }

  clear(): void {
    if (this.out.isTTY) this.out.write('\r\x1b[K');
  }

  private draw(): void {
    if (!this.out.isTTY) return;
    const line = `${progressText(this.name, this.last, this.replications, (Date.now() - this.since) / 1000)}${
      this.remark && ` · ${this.remark}`
    }`;
    this.out.write(`\r\x1b[K${line.slice(0, (this.out.columns || 80) - 1)}`);
  }
}

/** `maze ━━━━━━──── 12/30 · 48,210 journeys · 9,600 a second · 3 s left` */
export function progressText(
  name: string,
  last: { readonly replication: number; readonly journeys: number },
  replications: number,
  elapsed: number,
): string {
  const full = Math.round((WIDTH * last.replication) / replications);
  const bar = '━'.repeat(full) + '─'.repeat(WIDTH - full);
  const parts = [`${name} ${bar} ${last.replication}/${replications}`];
  if (last.replication > 0 && elapsed > 0) {
    const left = (elapsed / last.replication) * (replications - last.replication);
    parts.push(
      `${count(last.journeys)} journeys`,
      `${count(last.journeys / elapsed)} a second`,
      `${count(left)} s left`,
    );
  }
  return parts.join(' · ');
}

const count = (n: number) => Math.round(n).toLocaleString('en-GB');
