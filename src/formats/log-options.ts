import type { Design } from '../design/design.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { parseDate } from '../time/date.ts';
import { FormatsError } from './formats-error.ts';
import type { Sink } from './sink.ts';

/**
 * What a log is told of the run that it is of.
 *
 * @since 0.1.0
 */
export interface LogOptions {
  /** The design that is simulated: its id names the log, and its zone says by which clock times are written. */
  readonly design?: Pick<Design, 'id' | 'zone'>;
  /** The date on which the run begins, as its option `start`: `'2026-12-21'`. */
  readonly start?: string;
}

/** What is allowed of the options of one format, by name: what is wrong with a value, or nothing. */
export type OwnOptions = Readonly<Record<string, (value: unknown) => string | undefined>>;

/** @throws FormatsError with every mistake. */
export function checkLogOptions(asked: string, sink: unknown, options: unknown, own: OwnOptions = {}): void {
  const mistakes = [...wrongSink(sink), ...wrongOptions(options, own)];
  if (mistakes.length > 0) throw new FormatsError(asked, mistakes);
}

function wrongSink(sink: unknown): readonly Mistake[] {
  if (typeof (sink as Partial<Sink> | null | undefined)?.write === 'function') return [];
  return [mistake('sink', `expected what can be written to, got ${shown(sink)}`, "give toFile('stays.csv')")];
}

function wrongOptions(options: unknown, own: OwnOptions): readonly Mistake[] {
  const names = ['design', 'start', ...Object.keys(own)];
  if (typeof options !== 'object' || options === null || Array.isArray(options)) {
    return [mistake('options', `expected options, got ${shown(options)}`, `there is ${names.join(', ')}`)];
  }
  const { design, start } = options as Readonly<Record<string, unknown>>;
  const mistakes: Mistake[] = Object.keys(options)
    .filter((name) => !names.includes(name))
    .map((name) => unknownName(name, 'option', name, names));
  if (design !== undefined && typeof (design as Partial<Design> | null)?.id !== 'string') {
    mistakes.push(mistake('design', `expected a design, got ${shown(design)}`, 'make one with service()'));
  }
  const day = start === undefined ? 0 : parseDate(start, 'start');
  if (typeof day !== 'number') mistakes.push(day);
  for (const [name, isWrong] of Object.entries(own)) {
    const value = (options as Readonly<Record<string, unknown>>)[name];
    const wanted = value === undefined ? undefined : isWrong(value);
    if (wanted !== undefined) mistakes.push(mistake(name, `${shown(value)} is not possible`, wanted));
  }
  return mistakes;
}
