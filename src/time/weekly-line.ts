import { type Mistake, mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { DAY, DAY_NAMES, parseClock, parseDays } from './week.ts';
import { WeekError, type WeeklySpec } from './weekly.ts';
import { type RateSpan, WeeklyRate } from './weekly-rate.ts';

const EXAMPLE = "{ 'mon-fri': { '08:00': 0, '10:00': 60, '17:00': 0 } }";

/**
 * A rate that goes in straight lines from one time of day to the next; 0 before the first of a day and after the last.
 * The unit is that of the option it is given to.
 *
 * @example poisson({ perHour: weeklyLine({ 'mon-fri': { '08:00': 10, '10:00': 60, '17:00': 0 } }) })
 * @throws WeekError on unknown days or times, days that are named twice, rates that are not finite numbers from 0.
 * @since 0.1.0
 */
export function weeklyLine(spec: WeeklySpec): WeeklyRate {
  const mistakes: Mistake[] = [];
  const owners: (string | undefined)[] = [];
  const spans: RateSpan[] = [];
  if (!isRecord(spec))
    throw new WeekError([mistake('', `${shown(spec)} is not an object`, `write ${EXAMPLE}`)], 'weeklyLine');
  for (const [names, points] of Object.entries(spec)) {
    const days = parseDays(names, names);
    if ('problem' in days) mistakes.push(days);
    if (!isRecord(points)) {
      mistakes.push(
        mistake(names, `${shown(points)} is not an object`, "write { '08:00': 0, '10:00': 60, '17:00': 0 }"),
      );
      continue;
    }
    const line = lineOf(names, points, mistakes);
    for (const day of 'problem' in days ? [] : days) {
      if (owners[day] !== undefined)
        mistakes.push(mistake(names, `${DAY_NAMES[day]} is named in ${shown(owners[day])} too`));
      owners[day] = names;
      for (const { from, to, ...rates } of line) spans.push({ from: day * DAY + from, to: day * DAY + to, ...rates });
    }
  }
  if (mistakes.length > 0) throw new WeekError(mistakes, 'weeklyLine');
  return new WeeklyRate(spans.sort((a, b) => a.from - b.from));
}

/** The lines of a day between its points. */
function lineOf(names: string, points: Readonly<Record<string, unknown>>, mistakes: Mistake[]): RateSpan[] {
  const read = Object.entries(points).flatMap(([time, rate]) => {
    const path = `${names}.${time}`;
    const at = parseClock(time, path);
    if (typeof at !== 'number') mistakes.push(at);
    const isRate = typeof rate === 'number' && rate >= 0 && rate < Infinity;
    if (!isRate) mistakes.push(mistake(path, `${shown(rate)} is not a rate from 0`));
    return typeof at === 'number' && isRate ? [{ at, rate, path }] : [];
  });
  if (Object.keys(points).length < 2)
    mistakes.push(mistake(names, 'a line needs two times of day', `write ${EXAMPLE}`));
  const ordered = read.sort((a, b) => a.at - b.at);
  return ordered.slice(1).flatMap(({ at, rate, path }, i) => {
    const before = ordered[i]!;
    if (at > before.at) return [{ from: before.at, to: at, rate: before.rate, rises: rate }];
    mistakes.push(mistake(path, 'is the time of another point'));
    return [];
  });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
