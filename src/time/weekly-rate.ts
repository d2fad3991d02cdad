import type { Clock } from './clock.ts';
import { DAY, HOLIDAY, WEEK } from './week.ts';

/** A part of the week, in seconds since Monday 00:00, in which a rate goes from one value to another in a straight line. */
export interface RateSpan {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
  /** Where it has come to at the end; the same rate all along unless said. */
  readonly rises?: number;
}

/** A part of the time of a run in which a rate is a straight line. */
export interface RatePart {
  /** Where it is now, and what is added to it each second. */
  rate: number;
  slope: number;
  /** The end of the part, or of the local day. */
  until: number;
}

/** How long it takes, in seconds, until a rate that begins so and has such a slope comes to `area` in sum. */
export function timeTo(area: number, rate: number, slope: number): number {
  if (slope === 0) return rate > 0 ? area / rate : 0;
  // The smaller root, in the form that loses no digits where the line is almost level.
  return (2 * area) / (rate + Math.sqrt(Math.max(0, rate * rate + 2 * slope * area)));
}

/** A rate of straight lines that repeats every week; 0 where nothing is said. Times are seconds since a Monday 00:00. */
export class WeeklyRate {
  /** The rate integrated over a week: rate times seconds. */
  readonly perWeek: number;
  readonly #week: RateParts;
  /** What is said of holidays; where nothing is, they are as the day of the week on which they fall. */
  readonly #holiday: RateParts | null;

  /** Spans in order, none overlapping another; holidays stand behind the week. */
  constructor(spans: readonly RateSpan[]) {
    const holiday = spans.filter(({ from }) => from >= WEEK);
    this.#week = new RateParts(spans.filter(({ from }) => from < WEEK));
    this.#holiday =
      holiday.length === 0
        ? null
        : new RateParts(holiday.map((span) => ({ ...span, from: span.from - WEEK, to: span.to - WEEK })));
    this.perWeek = this.#week.total;
  }

  /** Whether nothing ever arrives at this rate, whatever the days. */
  get isZero(): boolean {
    return this.perWeek === 0 && (this.#holiday === null || this.#holiday.total === 0);
  }

  /** The rate at `t`. */
  rate(t: number): number {
    return this.#week.rate(t - Math.floor(t / WEEK) * WEEK);
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
    return Math.max(from, (week + weeks) * WEEK + this.#week.inverse(wanted - weeks * this.perWeek));
  }

  /** What the rate is from `t` on, as the clock on the wall and the day have it. */
  look(t: number, clock: Clock, into: RatePart): void {
    const offset = clock.offset(t);
    const day = Math.floor((t + offset) / DAY);
    const midnight = day * DAY;
    if (this.#holiday !== null && clock.kindOfDay(day) === HOLIDAY) {
      this.#holiday.look(t + offset - midnight, into);
    } else {
      const before = (day - 7 * Math.floor(day / 7)) * DAY;
      this.#week.look(t + offset - midnight + before, into);
      into.until -= before;
    }
    into.until = Math.min(midnight + Math.min(into.until, DAY) - offset, clock.nextLeap(t));
  }

  #until(t: number): number {
    const weeks = Math.floor(t / WEEK);
    return weeks * this.perWeek + this.#week.until(t - weeks * WEEK);
  }
}

/** The parts of a week, or of a day, one after the other. */
class RateParts {
  total = 0;
  readonly #starts: number[] = [0];
  readonly #rates: number[] = [0];
  readonly #slopes: number[] = [0];
  /** The integral from the beginning to each start. */
  readonly #before: number[] = [0];

  constructor(spans: readonly RateSpan[]) {
    for (const { from, to, rate, rises = rate } of spans) {
      this.#part(from, rate, (rises - rate) / (to - from));
      this.total += ((to - from) * (rate + rises)) / 2;
      this.#part(to, 0, 0);
    }
  }

  rate(t: number): number {
    const part = find(this.#starts, t);
    return this.#rates[part]! + this.#slopes[part]! * (t - this.#starts[part]!);
  }

  /** The integral up to `t`. */
  until(t: number): number {
    const part = find(this.#starts, t);
    const time = t - this.#starts[part]!;
    return this.#before[part]! + time * this.#rates[part]! + (time * time * this.#slopes[part]!) / 2;
  }

  /** When the integral has come to `area`. */
  inverse(area: number): number {
    // The last of several parts before which as much has gone by: never one without rate, but for rounding at a week's end.
    const part = find(this.#before, area);
    return this.#starts[part]! + timeTo(area - this.#before[part]!, this.#rates[part]!, this.#slopes[part]!);
  }

  look(t: number, into: RatePart): void {
    const part = find(this.#starts, t);
    into.slope = this.#slopes[part]!;
    into.rate = this.#rates[part]! + into.slope * (t - this.#starts[part]!);
    into.until = this.#starts[part + 1] ?? Infinity;
  }

  #part(start: number, rate: number, slope: number): void {
    const last = this.#starts.length - 1;
    if (this.#starts[last] === start) {
      this.#rates[last] = rate;
      this.#slopes[last] = slope;
      return;
    }
    this.#starts.push(start);
    this.#rates.push(rate);
    this.#slopes.push(slope);
    this.#before.push(this.total);
  }
}

/** Index of the last entry that is not above `value`. */
function find(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
