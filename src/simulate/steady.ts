import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';

/** What needs a service to be steady, in words. */
const says = {
  warmUp: {
    service: "'auto' needs a steady service",
    arrivals: "'auto' needs steady arrivals",
    remedy: 'give it in seconds, such as hours(10), or leave it out',
  },
  batches: {
    service: 'batches need a steady service',
    arrivals: 'batches need steady arrivals',
    remedy: 'take replications instead',
  },
} as const;

/** A service that is not the same at all hours has no steady state to warm up to, and no batches that are alike. */
export function unsteady(
  option: keyof typeof says,
  path: string,
  { pools, zone, holidays = [] }: Design,
  population: Population,
): Mistake[] {
  const { service, arrivals, remedy } = says[option];
  const wrong = (problem: string) => [mistake(option, problem, remedy)];
  const changing = Object.entries(pools).find(([, { opens, shifts }]) => opens !== undefined || shifts !== undefined);
  if (changing) return wrong(`${service}, and ${path}.pools.${changing[0]} has hours`);
  if (zone !== undefined || holidays.length > 0) return wrong(`${service}, and ${path} has a calendar`);
  return isSteady(population.arrivals) ? [] : wrong(`${arrivals}, and these are ${population.arrivals}`);
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
