import { Clock } from '../time/clock.ts';
import { parseDate } from '../time/date.ts';
import { DAY } from '../time/week.ts';
import { LogError } from './log-error.ts';

const YEAR = 366 * DAY;
/** The last moment that a date can be, milliseconds. */
const LAST = 8.64e15;

/** When a run began, and where. */
export interface Beginning {
  /** A date, `'2026-12-21'`. */
  readonly start: string;
  readonly zone?: string | undefined;
}

/** Writes times of a run as ISO 8601, to the millisecond: by the clock of the zone, or as UTC where there is none. */
export class Timestamps {
  readonly #start: number;
  readonly #zone: string | undefined;
  /** Seconds until which changes of the clocks are known. */
  #known = YEAR;
  #clock: Clock;

  constructor({ start, zone }: Beginning) {
    this.#start = parseDate(start, 'start') as number;
    this.#zone = zone;
    this.#clock = this.#clockFor(this.#known);
  }

  /** `2026-12-21T09:00:00.000+01:00`, of so many seconds after the run began. */
  at(seconds: number): string {
    if (this.#zone !== undefined && seconds > this.#known) {
      while (seconds > this.#known) this.#known *= 2;
      this.#clock = this.#clockFor(this.#known);
    }
    const ahead = this.#zone === undefined ? 0 : this.#clock.aheadOfUtc(seconds);
    // Offsets of half a minute, as there were until 1972, cannot be written.
    const shown = ahead % 60 === 0 ? ahead : 0;
    const local = Math.round(1000 * (this.#clock.begins + seconds + shown));
    if (local > LAST) throw new LogError(`${seconds} seconds after the run began are more than a date can say`);
    const written = new Date(local).toISOString().replace(/^\+0?/, '');
    return shown === 0 ? written : `${written.slice(0, -1)}${offset(shown)}`;
  }

  #clockFor(length: number): Clock {
    return Clock.of({ start: this.#start, zone: this.#zone, length });
  }
}

function offset(ahead: number): string {
  const minutes = Math.abs(ahead) / 60;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${ahead < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
