import { shown } from '../errors/shown.ts';
import { parseDate } from '../time/date.ts';
import { isZone } from '../time/zone.ts';
import { join, type Reader } from './reader.ts';

/** Where the clocks of a service hang, and the days on which it is not as on others. */
export interface DesignCalendar {
  /** Its time zone, such as `Europe/Amsterdam`; without one clocks are never changed. */
  readonly zone?: string;
  /** Dates, `'2026-12-25'`. */
  readonly holidays?: readonly string[];
}

/** Reads the zone and the holidays of a design. */
export function readCalendar(
  read: Reader,
  { zone, holidays }: { readonly zone?: unknown; readonly holidays?: unknown },
): DesignCalendar {
  return {
    ...(zone !== undefined && { zone: readZone(read, zone) }),
    ...(holidays !== undefined && { holidays: readHolidays(read, holidays) }),
  };
}

function readZone(read: Reader, zone: unknown): string {
  if (isZone(zone)) return zone;
  read.wrong('zone', `no time zone ${shown(zone)}`, "name it as 'Europe/Amsterdam'");
  return '';
}

function readHolidays(read: Reader, given: unknown): readonly string[] {
  if (!Array.isArray(given)) {
    read.wrong('holidays', `expected a list of dates, got ${shown(given)}`, "write ['2026-12-25']");
    return [];
  }
  const seen = new Set<unknown>();
  for (const [index, date] of given.entries()) {
    const path = join('holidays', String(index));
    const day = parseDate(date, path);
    if (typeof day !== 'number') read.mistakes.push(day);
    else if (seen.has(date)) read.wrong(path, `${shown(date)} is named twice`);
    seen.add(date);
  }
  return given;
}
