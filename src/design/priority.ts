import { shown } from '../errors/shown.ts';
import type { Who } from './activity.ts';
import { isRecord, type Reader } from './reader.ts';

/** Whose turn it is first, higher first: a number, one by need with `otherwise`, or a pure function of the caller. */
export type Priority = number | Readonly<Record<string, number>> | ((who: Who) => number);

/** How a priority rises with waiting. */
export interface PriorityRises {
  /** From 0. */
  readonly perMinute: number;
}

/** Reads a priority. */
export function readPriority(read: Reader, path: string, value: unknown): Priority {
  if (typeof value === 'function') return value as (who: Who) => number;
  if (typeof value === 'number') return read.number(path, value, {}) ?? 0;
  if (isRecord(value)) return read.byNeed(path, value, (at, priority) => read.number(at, priority, {}) ?? 0);
  read.wrong(path, `expected a priority, got ${shown(value)}`, 'write 2, { fault: 2, otherwise: 1 }, or a function');
  return 0;
}

/** Reads how it rises. */
export function readRises(read: Reader, path: string, value: unknown): PriorityRises {
  const { perMinute } = read.options(path, value, ['perMinute']);
  if (!isRecord(value)) return { perMinute: 0 };
  return { perMinute: read.number(`${path}.perMinute`, perMinute, { least: 0 }) ?? 0 };
}
