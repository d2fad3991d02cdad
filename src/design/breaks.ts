import { shown } from '../errors/shown.ts';
import type { Distribution } from '../stochastic/distribution.ts';
import { exponential } from '../stochastic/exponential.ts';
import { isRecord, type Reader } from './reader.ts';

/** Breaks of single agents: a break that is due begins when the agent has finished, wrap-up included. */
export interface BreaksOptions {
  /** Seconds at work before a break; counted from coming to work, then from when the break before would have ended. */
  readonly after: Distribution | number;
  /** Seconds. */
  readonly lasts: Distribution | number;
}

/** The share of the time at work in which an agent is absent. */
export interface ShrinkageOptions {
  /** From 0 to below 1. */
  readonly share: number;
  /** Seconds of one absence; exponential with a mean of a quarter of an hour unless said. */
  readonly lasts?: Distribution | number;
}

/** How agents are absent. */
export interface Breaks extends BreaksOptions {
  /** How likely an agent who comes to work is absent at first. */
  readonly share: number;
}

const usual = exponential({ mean: 900 });

/** Reads when agents have breaks. */
export function readBreaks(read: Reader, path: string, value: unknown): Breaks {
  const { after, lasts } = read.options(path, value, ['after', 'lasts']);
  if (!isRecord(value)) return { after: 1, lasts: 0, share: 0 };
  const breaks = { after: read.duration(`${path}.after`, after), lasts: read.duration(`${path}.lasts`, lasts) };
  if (meanOf(breaks.after) === 0)
    read.wrong(`${path}.after`, 'breaks without end', 'let some seconds of work be between');
  return { ...breaks, share: 0 };
}

/** Reads in which share of the time they are absent. */
export function readShrinkage(read: Reader, path: string, value: unknown): Breaks | undefined {
  const { share, lasts = usual } = isRecord(value) ? read.options(path, value, ['share', 'lasts']) : { share: value };
  const part = read.number(isRecord(value) ? `${path}.share` : path, share, { least: 0, most: 0.99 }) ?? 0;
  const absence = read.duration(`${path}.lasts`, lasts);
  const mean = meanOf(absence);
  if (!(mean > 0 && mean < Infinity)) {
    return read.wrong(`${path}.lasts`, `expected absences of some seconds, got ${shown(lasts)}`);
  }
  if (part === 0) return undefined;
  return { share: part, lasts: absence, after: exponential({ mean: (mean * (1 - part)) / part }) };
}

function meanOf(time: Distribution | number): number {
  return typeof time === 'number' ? time : time.mean;
}
