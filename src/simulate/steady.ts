import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';

/** A service that is not the same at all hours has no steady state to warm up to. */
export function unsteady(
  option: 'warmUp' | 'batches',
  path: string,
  { pools, zone, holidays = [] }: Design,
  { arrivals }: Population,
): Mistake[] {
  const needs = option === 'warmUp' ? "'auto' needs" : 'batches need';
  const remedy =
    option === 'warmUp' ? 'give it in seconds, such as hours(10), or leave it out' : 'take replications instead';
  const changing = Object.entries(pools).find(([, { opens, shifts }]) => opens !== undefined || shifts !== undefined);
  if (changing)
    return [mistake(option, `${needs} a steady service, and ${path}.pools.${changing[0]} has hours`, remedy)];
  if (zone !== undefined || holidays.length > 0) {
    return [mistake(option, `${needs} a steady service, and ${path} has a calendar`, remedy)];
  }
  return isSteady(arrivals) ? [] : [mistake(option, `${needs} steady arrivals, and these are ${arrivals}`, remedy)];
}

const HOUR = 3600;
const WEEK = 168;

function isSteady(arrivals: Population['arrivals']): boolean {
  if (arrivals.begin !== undefined) return false;
  const first = arrivals.expected(0, HOUR);
  for (let hour = 1; hour < WEEK; hour++) {
    if (Math.abs(arrivals.expected(hour * HOUR, (hour + 1) * HOUR) - first) > 1e-9 * first) return false;
  }
  return true;
}
