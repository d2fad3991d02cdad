import { type Mistake, mistake } from '../errors/mistake.ts';
import { nearest } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';

/** Seconds in a day. */
export const DAY = 86400;
/** Seconds in a week of local time, Monday 00:00 to Monday 00:00. */
export const WEEK = 7 * DAY;
/** The number of a holiday among the days: what is said of it stands behind the week, from {@link WEEK} on. */
export const HOLIDAY = 7;
/** The days as they are written, Monday first, and a holiday, whatever day of the week it falls on. */
export const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const;

const DAYS_REMEDY = "write days as 'mon-fri', 'sat', 'mon,wed,fri', 'daily' or 'holiday'";
const CLOCK_REMEDY = "write a time of day as 'HH:MM', from '00:00' to '24:00'";

/**
 * Days from 0, Monday, to 6, in order, of 'mon-fri', 'sat', 'mon,wed,fri', 'daily' or 'fri-mon', and 7 of 'holiday'; or
 * what is wrong. 'daily' is every day of the week, not holidays.
 */
export function parseDays(text: unknown, path: string): readonly number[] | Mistake {
  if (typeof text !== 'string') return mistake(path, `${shown(text)} is not a text with days`, DAYS_REMEDY);
  const found = new Set<number>();
  for (const part of text.toLowerCase().split(',')) {
    const names = part.trim() === 'daily' ? ['mon', 'sun'] : part.split('-').map((name) => name.trim());
    const ends = names.map((name) => DAY_NAMES.indexOf(name as (typeof DAY_NAMES)[number]));
    const unknown = ends.indexOf(-1);
    if (unknown >= 0) {
      const name = names[unknown]!;
      const near = nearest(name.slice(0, 3), DAY_NAMES.slice(0, HOLIDAY)) ?? nearest(name, DAY_NAMES);
      return mistake(path, `no day ${shown(name)}`, near ? `did you mean '${near}'?` : DAYS_REMEDY);
    }
    if (ends.length > 2 || (ends.length === 2 && ends.includes(HOLIDAY)))
      return mistake(path, `${shown(part)} is not a range of days`, DAYS_REMEDY);
    const [first, last] = [ends[0]!, ends[ends.length - 1]!];
    for (let day = first; ; day = (day + 1) % 7) {
      if (found.has(day)) return mistake(path, `${DAY_NAMES[day]} is named twice in ${shown(text)}`);
      found.add(day);
      if (day === last) break;
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Seconds since midnight of 'HH:MM', '24:00' included; or what is wrong. */
export function parseClock(text: unknown, path: string): number | Mistake {
  const match = typeof text === 'string' ? /^\s*(\d{1,2}):(\d\d)\s*$/.exec(text) : null;
  if (!match) return mistake(path, `${shown(text)} is not a time of day`, CLOCK_REMEDY);
  const time = Number(match[1]) * 3600 + Number(match[2]) * 60;
  if (Number(match[2]) > 59 || time > DAY) return mistake(path, `${shown(text)} is not a time of day`, CLOCK_REMEDY);
  return time;
}

/** A second of the week as people say it: `mon 09:00`. */
export function formatWeekTime(second: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const within = second % DAY;
  const day = DAY_NAMES[Math.floor(second / DAY)];
  return `${day} ${two(Math.floor(within / 3600))}:${two(Math.floor((within % 3600) / 60))}`;
}
