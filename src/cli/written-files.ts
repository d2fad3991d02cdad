import { statSync, writeFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { Verdict } from '../check/verdict.ts';
import type { Design } from '../design/design.ts';
import type { EventLog } from '../formats/event-log.ts';
import type { Run } from '../measure/run.ts';
import type { SimulateOptions } from '../simulate/options.ts';
import type { OutputPaths } from './output-paths.ts';
import { partOf, putInPlace } from './part-file.ts';

type Listeners = Pick<SimulateOptions, 'onStay' | 'onContact' | 'onJourney'>;

/** The files that a job writes: logs while it goes on, the others at its end. What they take is loaded only where they are wanted. */
export class WrittenFiles {
  private readonly paths: OutputPaths;
  private readonly logs: readonly EventLog[];
  private readonly written: string[] = [];

  private constructor(paths: OutputPaths, logs: readonly EventLog[]) {
    this.paths = paths;
    this.logs = logs;
  }

  static async open(paths: OutputPaths, design: Design, start: string | undefined): Promise<WrittenFiles> {
    const { csv, xes } = paths;
    if (csv === undefined && xes === undefined) return new WrittenFiles(paths, []);
    const { csvLog, xesLog, toFile } = await import('../formats/index.ts');
    const about = { design, ...(start !== undefined && { start }) };
    const logs = [
      ...(csv === undefined ? [] : [csvLog(toFile(partOf(csv)), about)]),
      ...(xes === undefined ? [] : [xesLog(toFile(partOf(xes)), about)]),
    ];
    return new WrittenFiles(paths, logs);
  }

  /** For the options of a run; nothing where nothing listens, so that the run is as fast as it is. */
  get listeners(): Listeners {
    const { logs } = this;
    if (logs.length === 0) return {};
    return {
      onStay: (stay) => {
        for (const log of logs) log.onStay(stay);
      },
      onContact: (contact) => {
        for (const log of logs) log.onContact(contact);
      },
      onJourney: (journey) => {
        for (const log of logs) log.onJourney(journey);
      },
    };
  }

  /** The run is over, or broken off: its logs are closed, well-formed in any case. */
  endLogs(): void {
    for (const log of this.logs) log.end();
    for (const path of [this.paths.csv, this.paths.xes]) if (path !== undefined) this.place(path);
  }

  json(figures: object): void {
    const { json } = this.paths;
    if (json !== undefined) this.write(json, `${JSON.stringify(figures, null, 2)}\n`);
  }

  async html(run: Run<string>, verdicts: readonly Verdict[], command: string): Promise<void> {
    const { html } = this.paths;
    if (html === undefined) return;
    const { report } = await import('../report/index.ts');
    const told = { command, ...(verdicts.length > 0 && { verdicts }) };
    this.write(html, await report(run, told));
  }

  /** What was written, for people: names and sizes. */
  get told(): readonly string[] {
    return this.written;
  }

  private write(path: string, text: string): void {
    writeFileSync(partOf(path), text);
    this.place(path);
  }

  private place(path: string): void {
    putInPlace(path);
    const near = relative(process.cwd(), path);
    this.written.push(`${near.startsWith('..') ? path : near || basename(path)}${sizeText(path)}`);
  }
}

function sizeText(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return '';
  const kilobytes = Math.ceil(found.size / 1000);
  return kilobytes < 1000 ? ` (${kilobytes} kB)` : ` (${(found.size / 1e6).toFixed(1)} MB)`;
}
