import { statSync, writeFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import type { Verdict } from '../check/verdict.ts';
import type { Design } from '../design/design.ts';
import type { EventLog } from '../formats/event-log.ts';
import type { report } from '../report/report.ts';
import type { SimulateOptions } from '../simulate/options.ts';
import type { OutputKind, OutputPaths } from './output-paths.ts';
import { partOf, putInPlace } from './part-file.ts';

const logKinds = ['csv', 'xes', 'ocel'] as const satisfies readonly OutputKind[];
type Listeners = Pick<SimulateOptions, 'onStay' | 'onContact' | 'onJourney'>;

/** The files that a job writes: logs while it goes on, the others at its end. What they take is loaded only where they are wanted. */
export class WrittenFiles {
  private readonly paths: OutputPaths;
  private readonly log: EventLog | undefined;
  private readonly written: string[] = [];

  private constructor(paths: OutputPaths, log?: EventLog) {
    this.paths = paths;
    this.log = log;
  }

  static async open(paths: OutputPaths, design: Design, start: string | undefined): Promise<WrittenFiles> {
    const asked = logKinds.flatMap((kind) => (paths[kind] === undefined ? [] : [[kind, paths[kind]] as const]));
    if (asked.length === 0) return new WrittenFiles(paths);
    const { csvLog, ocelLog, together, toFile, xesLog } = await import('../formats/index.ts');
    const logs = { csv: csvLog, xes: xesLog, ocel: ocelLog };
    const about = { design, ...(start !== undefined && { start }) };
    return new WrittenFiles(paths, together(...asked.map(([kind, path]) => logs[kind](toFile(partOf(path)), about))));
  }

  /** For the options of a run; nothing where nothing listens, so that the run is as fast as it is. */
  get listeners(): Listeners {
    if (this.log === undefined) return {};
    const { onStay, onContact, onJourney } = this.log;
    return { onStay, onContact, onJourney };
  }

  /** The run is over, or broken off: its logs are closed, well-formed in any case. */
  endLogs(): void {
    this.log?.end();
    for (const kind of logKinds) {
      const path = this.paths[kind];
      if (path !== undefined) this.place(path);
    }
  }

  json(figures: object): void {
    const { json } = this.paths;
    if (json !== undefined) this.write(json, `${JSON.stringify(figures, null, 2)}\n`);
  }

  async html(subject: Parameters<typeof report>[0], verdicts: readonly Verdict[], command: string): Promise<void> {
    const { html } = this.paths;
    if (html === undefined) return;
    const pages = await import('../report/index.ts');
    const told = { command, ...(verdicts.length > 0 && { verdicts }) };
    this.write(html, await pages.report(subject, told));
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
