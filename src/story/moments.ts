import type { Design } from '../design/design.ts';
import { Clock } from '../time/clock.ts';
import { DAY, WEEK } from '../time/week.ts';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const YEAR = 366 * DAY;

/** Moments of a run as the clock on the wall and the calendar show them. */
export class Moments {
  readonly clock: Clock;
  /** The date of local time 0, in days since 1970-01-01; null where the run has no date. */
  private readonly monday: number | null;

  /** @param start days since 1970-01-01; a run without has weeks of no date. */
  constructor({ zone }: Pick<Design, 'zone'>, start: number | null) {
    this.clock = start === null ? Clock.plain : Clock.of({ start, zone, length: YEAR });
    this.monday = start === null ? null : start - Math.floor(this.clock.offset(0) / DAY);
  }

  /** Which day it is, counted from the Monday of the run's first week. */
  day(at: number): number {
    return Math.floor(this.local(at) / DAY);
  }

  /** `Monday`, `Monday of week 3`, or `Monday 2026-12-21`. */
  dayText(at: number): string {
    const local = this.local(at);
    const day = this.day(at);
    const name = days[day - 7 * Math.floor(day / 7)] as string;
    if (this.monday !== null) return `${name} ${new Date((this.monday + day) * DAY * 1000).toISOString().slice(0, 10)}`;
    const week = Math.floor(local / WEEK) + 1;
    return week === 1 ? name : `${name} of week ${week}`;
  }

  /** `10:34` */
  timeText(at: number): string {
    const minutes = Math.floor((this.local(at) % DAY) / 60);
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  }

  private local(at: number): number {
    return at + this.clock.offset(at);
  }
}

const two = (number: number) => String(number).padStart(2, '0');
