import { weekdayOf } from './date.ts';
import { DAY, HOLIDAY } from './week.ts';
import { type ZoneOffset, zoneOffsets } from './zone.ts';

/** What a run's clock goes by. */
export interface ClockSetting {
  /** The date of t = 0, in days since 1970-01-01. */
  readonly start: number;
  readonly zone?: string | undefined;
  /** Days since 1970-01-01. */
  readonly holidays?: readonly number[];
  /** How long the run can last at most, seconds. */
  readonly length: number;
}

/**
 * What the clock on the wall shows while a run lasts. Times of a run, such as t, are seconds since it began; local times
 * are seconds since the Monday 00:00 before, by the clock on the wall, which now and then leaps forward or back.
 */
export class Clock {
  /** t = 0 is Monday 00:00, no clock is changed, no day is a holiday. */
  static readonly plain = new Clock(0, [{ from: Number.NEGATIVE_INFINITY, ahead: 0 }], new Set(), 0);

  /** Local time less time of the run, from each change of the clocks on. */
  readonly #offsets: readonly ZoneOffset[];
  /** The date of local time 0, in days since 1970-01-01. */
  readonly #monday: number;
  readonly #holidays: ReadonlySet<number>;
  /** When t = 0 is, in seconds since 1970 UTC; without a zone, as if the clocks were those of UTC. */
  readonly begins: number;
  /** The last local day that is a holiday; -1 where none is. */
  readonly lastHoliday: number;

  private constructor(monday: number, offsets: readonly ZoneOffset[], holidays: ReadonlySet<number>, begins: number) {
    this.begins = begins;
    this.#monday = monday;
    this.#offsets = offsets;
    this.#holidays = holidays;
    this.lastHoliday = Math.max(-1, ...[...holidays].map((day) => day - monday));
  }

  static of({ start, zone, holidays = [], length }: ClockSetting): Clock {
    const monday = start - weekdayOf(start);
    const known =
      zone === undefined ? [{ from: 0, ahead: 0 }] : zoneOffsets(zone, (start - 2) * DAY, start * DAY + length);
    // The first moment whose local date is that of the start: midnight, or where the clocks leap over it, what follows.
    const midnight = start * DAY;
    const first = known.findIndex((_, i) => (known[i + 1]?.from ?? Infinity) + known[i]!.ahead > midnight);
    const begins = Math.max(known[first]!.from, midnight - known[first]!.ahead);
    const offsets = known.slice(first).map(({ from, ahead }, i) => ({
      from: i === 0 ? Number.NEGATIVE_INFINITY : from - begins,
      ahead: begins + ahead - monday * DAY,
    }));
    return new Clock(monday, offsets, new Set(holidays), begins);
  }

  /** Whether every week is like every other, the first from t = 0 on. */
  get isPlain(): boolean {
    return this.#offsets.length === 1 && this.#offsets[0]!.ahead === 0 && this.#holidays.size === 0;
  }

  /** What is to be added to `t` for the local time. */
  offset(t: number): number {
    let i = 0;
    while (i + 1 < this.#offsets.length && this.#offsets[i + 1]!.from <= t) i++;
    return this.#offsets[i]!.ahead;
  }

  /** How far the clocks are ahead of UTC at `t`, seconds. */
  aheadOfUtc(t: number): number {
    return this.offset(t) + this.#monday * DAY - this.begins;
  }

  /** The first time after `t` at which the clocks are changed; Infinity where they are not. */
  nextLeap(t: number): number {
    for (const { from } of this.#offsets) if (from > t) return from;
    return Infinity;
  }

  /** What day it is: 0 is Monday, 7 a holiday. `day` counts local days from the Monday before the run. */
  kindOfDay(day: number): number {
    return this.#holidays.size > 0 && this.#holidays.has(this.#monday + day) ? HOLIDAY : day - 7 * Math.floor(day / 7);
  }
}
