import type { Clock } from './clock.ts';
import { DAY } from './week.ts';
import type { WeekPattern } from './week-pattern.ts';

/**
 * A week's pattern as the time of a run goes by. It holds what the clock on the wall and the day say: an hour that the
 * clocks leap over does not happen, one that comes twice counts twice.
 */
export class Timeline {
  readonly #pattern: WeekPattern;
  readonly #clock: Clock;

  constructor(pattern: WeekPattern, clock: Clock) {
    this.#pattern = pattern;
    this.#clock = clock;
  }

  /** What holds at `t`; where it changes, what comes. */
  at(t: number): number {
    const local = t + this.#clock.offset(t);
    const day = Math.floor(local / DAY);
    return this.#pattern.at(this.#clock.kindOfDay(day), local - day * DAY);
  }

  /** The first time after `t` at which something else holds; Infinity where it stays as it is. */
  nextChange(t: number): number {
    const clock = this.#clock;
    const now = this.at(t);
    const from = Math.floor((t + clock.offset(t)) / DAY);
    // Days that are no holidays repeat every week.
    const last = Math.max(from, clock.lastHoliday) + 8;
    let time = t;
    for (;;) {
      const offset = clock.offset(time);
      const day = Math.floor((time + offset) / DAY);
      if (day > last) return Infinity;
      const end = this.#pattern.nextChange(clock.kindOfDay(day), time + offset - day * DAY);
      time = Math.min(day * DAY + end - offset, clock.nextLeap(time));
      if (this.at(time) !== now) return time;
    }
  }
}
