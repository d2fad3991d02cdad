import { type Mistake, mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { DAY } from './week.ts';

const REMEDY = "write a date as '2026-12-25'";

/** Days since 1970-01-01 of a date, 'YYYY-MM-DD', from the year 1970 to 9999; or what is wrong. */
export function parseDate(text: unknown, path: string): number | Mistake {
  const match = typeof text === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) : null;
  if (!match) return mistake(path, `${shown(text)} is not a date`, REMEDY);
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day = Date.UTC(year, month - 1, date) / (1000 * DAY);
  if (year < 1970) return mistake(path, `${shown(text)} is before 1970`);
  // A month has no 31st, or no 29th: Date goes on into the next one.
  const real = new Date(day * 1000 * DAY);
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date)
    return mistake(path, `there is no ${shown(text)}`, REMEDY);
  return day;
}

/** The day of the week of a day since 1970-01-01, a Thursday: 0 is Monday. */
export function weekdayOf(day: number): number {
  return (day + 3) % 7;
}
