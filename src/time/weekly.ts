import { type Mistake, mistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';
import { shown } from '../errors/shown.ts';
import { orderSpans, parseSpans, type Span } from './span.ts';
import { WEEK } from './week.ts';

/**
 * Thrown when a rate by the hour of the week is refused, with every mistake in it.
 *
 * @since 0.1.0
 */
export class WeekError extends Refusal {
  constructor(mistakes: readonly Mistake[]) {
    super('weekly refused', mistakes);
  }
}

/** A rate by days of the week, then by time of day: `{ 'mon-fri': { '08:30-17:00': 60 } }`. */
export type WeeklySpec = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A rate that is constant by parts and repeats every week; 0 where nothing is said. Times are seconds since a Monday 00:00. */
export class WeeklyRate {
  /** The rate integrated over a week: rate times seconds. */
  readonly perWeek: number;
  readonly #starts: number[] = [0];
  readonly #rates: number[] = [0];
  /** The integral from the start of the week to each start. */
  readonly #before: number[] = [0];

  /** Spans in order, none overlapping another. */
  constructor(spans: readonly { readonly from: number; readonly to: number; readonly rate: number }[]) {
    let area = 0;
    for (const { from, to, rate } of spans) {
      this.#part(from, rate, area);
      area += (to - from) * rate;
      this.#part(to, 0, area);
    }
    this.perWeek = area;
  }

  /** The rate at `t`. */
  rate(t: number): number {
    return this.#rates[this.#find(this.#starts, t - Math.floor(t / WEEK) * WEEK)]!;
  }

  /** The rate integrated over [from, to]. */
  integral(from: number, to: number): number {
    return this.#until(to) - this.#until(from);
  }

  /** When the integral from `from` on has come to `area`; Infinity where it never does. */
  inverse(from: number, area: number): number {
    if (!(area > 0)) return from;
    if (this.perWeek === 0) return Infinity;
    const week = Math.floor(from / WEEK);
    const wanted = this.#until(from - week * WEEK) + area;
    const weeks = Math.floor(wanted / this.perWeek);
    const rest = wanted - weeks * this.perWeek;
    const part = this.#find(this.#before, rest);
    // The last of several parts before which as much has gone by: never one without rate, but for rounding at a week's end.
    const rate = this.#rates[part]!;
    const within = this.#starts[part]! + (rate > 0 ? (rest - this.#before[part]!) / rate : 0);
    return Math.max(from, (week + weeks) * WEEK + within);
  }

  #part(start: number, rate: number, before: number): void {
    if (this.#starts[this.#starts.length - 1] === start) {
      this.#rates[this.#rates.length - 1] = rate;
      return;
    }
    this.#starts.push(start);
    this.#rates.push(rate);
    this.#before.push(before);
  }

  #until(t: number): number {
    const weeks = Math.floor(t / WEEK);
    const within = t - weeks * WEEK;
    const part = this.#find(this.#starts, within);
    return weeks * this.perWeek + this.#before[part]! + (within - this.#starts[part]!) * this.#rates[part]!;
  }

  /** Index of the last entry that is not above `value`. */
  #find(ascending: readonly number[], value: number): number {
    let low = 0;
    let high = ascending.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (ascending[middle]! <= value) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/**
 * A rate by the hour of the week, for arrivals. The unit is that of the option it is given to.
 *
 * @example poisson({ perHour: weekly({ 'mon-fri': { '08:30-12:00': 60, '12:00-17:00': 45 }, sat: { '10:00-14:00': 20 } }) })
 * @throws WeekError on unknown days or times, hours that overlap, rates that are not finite numbers from 0.
 * @since 0.1.0
 */
export function weekly(spec: WeeklySpec): WeeklyRate {
  const mistakes: Mistake[] = [];
  const rates = new Map<string, number>();
  const spans: Span[] = [];
  if (!isRecord(spec)) throw new WeekError([notARecord('', spec, "{ 'mon-fri': { '08:30-17:00': 60 } }")]);
  for (const [days, times] of Object.entries(spec)) {
    if (!isRecord(times)) {
      mistakes.push(notARecord(days, times, "{ '08:30-17:00': 60 }"));
      continue;
    }
    for (const [time, rate] of Object.entries(times)) {
      const entry = `${days}.${time}`;
      if (typeof rate !== 'number' || !(rate >= 0 && rate < Infinity)) {
        mistakes.push(mistake(entry, `${shown(rate)} is not a rate from 0`));
      }
      const [from, to, ...more] = time.split('-');
      if (to === undefined || more.length > 0) {
        mistakes.push(mistake(entry, `${shown(time)} is not a time of day to another`, "write '08:30-17:00'"));
        continue;
      }
      rates.set(entry, rate);
      spans.push(...parseSpans({ days, from, to }, { entry, days, from: entry, to: entry }, mistakes));
    }
  }
  const ordered = orderSpans(spans, mistakes);
  if (mistakes.length > 0) throw new WeekError(withoutRepeats(mistakes));
  return new WeeklyRate(ordered.map(({ from, to, path }) => ({ from, to, rate: rates.get(path)! })));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const notARecord = (path: string, value: unknown, example: string) =>
  mistake(path, `${shown(value)} is not an object`, `write ${example}`);

/** Days that are wrong are met once for each of their times of day. */
function withoutRepeats(mistakes: readonly Mistake[]): Mistake[] {
  const seen = new Map(mistakes.map((one) => [`${one.path}\n${one.problem}`, one]));
  return [...seen.values()];
}
