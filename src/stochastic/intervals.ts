import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import type { RatePart } from '../time/weekly-rate.ts';
import { ArrivalsError } from './arrivals.ts';

/** @see intervals */
export interface IntervalsOptions {
  /** Where the first begins, seconds since the start of the run; 0 unless said. */
  readonly from?: number;
  /** Of each, seconds, above 0. */
  readonly length: number;
  /** How many are expected in each; numbers from 0. */
  readonly counts: readonly number[];
  /** Whether the first follows again after the last; else nobody arrives then. */
  readonly repeats?: boolean;
}

/** Numbers that are expected, by interval of the time of a run. */
export class Intervals {
  readonly from: number;
  readonly length: number;
  readonly counts: readonly number[];
  readonly repeats: boolean;
  /** What is expected before each, and in all. */
  readonly #before: readonly number[];

  constructor({ from = 0, length, counts, repeats = false }: IntervalsOptions) {
    this.from = from;
    this.length = length;
    this.counts = [...counts];
    this.repeats = repeats;
    const before = [0];
    for (const count of counts) before.push(before[before.length - 1]! + count);
    this.#before = before;
  }

  /** Expected in all, or in one round. */
  get total(): number {
    return this.#before[this.counts.length]!;
  }

  /** Expected up to `t`. */
  until(t: number): number {
    const passed = Math.max(0, t - this.from) / this.length;
    const rounds = this.repeats ? Math.floor(passed / this.counts.length) : 0;
    const within = Math.min(passed - rounds * this.counts.length, this.counts.length);
    const whole = Math.min(Math.floor(within), this.counts.length - 1);
    return rounds * this.total + this.#before[whole]! + (within - whole) * this.counts[whole]!;
  }

  /** What the rate is from `t` on, a second, and until when. */
  look(t: number, into: RatePart): void {
    const passed = Math.floor((t - this.from) / this.length);
    const beginsAt = (interval: number) => this.from + interval * this.length;
    // Where rounding has the interval end at `t`, the next one has begun.
    const interval = beginsAt(passed + 1) > t ? passed : passed + 1;
    const { counts } = this;
    const isOver = interval >= counts.length && !this.repeats;
    into.slope = 0;
    into.rate = interval < 0 || isOver ? 0 : counts[interval % counts.length]! / this.length;
    into.until = interval < 0 ? this.from : isOver ? Infinity : beginsAt(interval + 1);
  }
}

const options = ['from', 'length', 'counts', 'repeats'];

/**
 * How many arrivals are expected in each interval, from some moment of the run on: what `poisson` takes as `expected`.
 *
 * @example poisson({ expected: intervals({ from: hours(8), length: minutes(15), counts: [12, 18, 25, 31] }) })
 * @throws ArrivalsError
 * @since 0.1.0
 */
export function intervals(given: IntervalsOptions): Intervals {
  if (typeof given !== 'object' || given === null) {
    const remedy = 'write intervals({ length: minutes(15), counts: [12, 18] })';
    throw new ArrivalsError('intervals', [mistake('', `${shown(given)} is not options`, remedy)]);
  }
  const mistakes: Mistake[] = Object.keys(given)
    .filter((name) => !options.includes(name))
    .map((name) => unknownName(name, 'option', name, options));
  const { from = 0, length, counts, repeats = false } = given;
  if (!(isNumber(from) && from >= 0))
    mistakes.push(mistake('from', `${shown(from)} is not a number of seconds from 0`));
  if (!(isNumber(length) && length > 0))
    mistakes.push(mistake('length', `${shown(length)} is not a number of seconds above 0`));
  if (typeof repeats !== 'boolean') mistakes.push(mistake('repeats', `${shown(repeats)} is neither true nor false`));
  if (!Array.isArray(counts)) {
    mistakes.push(mistake('counts', `${shown(counts)} is not a list`, 'write [12, 18, 25]'));
  } else {
    for (const [index, count] of counts.entries())
      if (!(isNumber(count) && count >= 0))
        mistakes.push(mistake(`counts.${index}`, `${shown(count)} is not a number from 0`));
    if (mistakes.length === 0 && !counts.some((count) => count > 0)) mistakes.push(mistake('counts', 'nobody arrives'));
  }
  if (mistakes.length > 0) throw new ArrivalsError('intervals', mistakes);
  return new Intervals({ from, length, counts, repeats });
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && value < Infinity;
