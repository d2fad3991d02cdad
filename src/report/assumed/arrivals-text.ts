import type { Arrivals } from '../../stochastic/arrivals.ts';
import { DAY, WEEK } from '../../time/week.ts';
import { type PatternPart, WeekPattern } from '../../time/week-pattern.ts';
import { weekText } from './week-text.ts';

const PART = 1800;
/** More changes than this nobody reads. */
const MOST = 400;

/** What arrivals call themselves; those made by hand may say nothing but their kind. */
export function arrivalsText(arrivals: Arrivals): string {
  const text = String(arrivals);
  return text.startsWith('[object') ? `${arrivals.kind}, given by a function, not shown` : text;
}

/** How many are expected an hour, by half hours of the first week: `mon-fri 08:30-17:00: 60`. */
export function arrivalsByHour(arrivals: Arrivals): string {
  const parts: PatternPart[] = [];
  for (let from = 0; from < WEEK; from += PART) {
    const value = Number(((arrivals.expected(from, from + PART) * 3600) / PART).toPrecision(6));
    parts.push({ from, to: from + PART, value });
  }
  const rates = new Set(parts.map(({ value }) => value));
  if (rates.size === 1) return `${parts[0]!.value}, at all hours`;
  const text = weekText(new WeekPattern([...parts, { from: WEEK, to: WEEK + DAY, value: 0 }]));
  return text.length <= MOST * 5 ? text : `${Math.min(...rates)} to ${Math.max(...rates)}, changing by the hour`;
}
