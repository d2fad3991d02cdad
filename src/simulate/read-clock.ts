import type { Design } from '../design/design.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';
import { Clock } from '../time/clock.ts';
import { parseDate } from '../time/date.ts';
import { DAY } from '../time/week.ts';

const YEAR = 366 * DAY;
/** Nobody knows when clocks will be changed in a hundred years. */
const MOST = 100 * YEAR;

/** The clock on the wall of a run that begins on `start` and lasts `length` seconds at most. */
export function readClock(
  { zone, holidays = [] }: Pick<Design, 'zone' | 'holidays'>,
  start: unknown,
  length: number,
  mistakes: Mistake[],
): Clock {
  if (start === undefined) {
    const because = zone !== undefined ? 'a time zone' : 'holidays';
    if (zone !== undefined || holidays.length > 0)
      mistakes.push(
        mistake('start', `is missing: the design has ${because}`, "say on which date: { start: '2026-12-21' }"),
      );
    return Clock.plain;
  }
  const first = parseDate(start, 'start');
  if (typeof first !== 'number') {
    mistakes.push(first);
    return Clock.plain;
  }
  if (zone !== undefined && length > MOST) {
    mistakes.push(
      mistake('horizon', 'is more than a hundred years away', 'leave out the zone, or shorten horizon and runOn'),
    );
    return Clock.plain;
  }
  const dates = holidays.flatMap((date) => {
    const day = parseDate(date, 'holidays');
    return typeof day === 'number' ? [day] : [];
  });
  return Clock.of({ start: first, zone, holidays: dates, length });
}
