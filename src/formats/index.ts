export { type CsvLogOptions, csvLog } from './csv-log.ts';
export { EventLog } from './event-log.ts';
export { FormatsError } from './formats-error.ts';
export { LogError } from './log-error.ts';
export type { LogOptions } from './log-options.ts';
export type { Sink, Spool } from './sink.ts';
export { toFile } from './to-file.ts';
export { xesLog } from './xes-log.ts';
