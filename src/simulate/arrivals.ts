import type { Population } from '../design/population.ts';
import type { Arrivals } from '../stochastic/arrivals.ts';
import { callerKey } from '../stochastic/caller-stream.ts';
import { streamOfCallers } from '../stochastic/mirrored-stream.ts';
import type { Stream } from '../stochastic/stream.ts';
import { SimulationError } from './simulation-error.ts';
import type { World } from './world.ts';

/** Has the key of what belongs to a replication and to none of its callers, whose numbers never come so far. */
const NOBODY = 0xffffffff;

/** The arrivals of a population as they are in one replication. */
export function arrivalsOf(
  { plan, window, isMirrored }: World,
  {
    population: { arrivals },
    seed,
    runOn,
  }: { readonly population: Population; readonly seed: number; readonly runOn: number },
  replication: number,
): Pick<Arrivals, 'next'> {
  if (arrivals.begin === undefined) return arrivals;
  const key = new Uint32Array(2);
  callerKey(seed, replication, NOBODY, key);
  const stream = streamOfCallers(isMirrored).key(key[0] as number, key[1] as number);
  const ofDays = plan.purposes.of('days:busyness');
  const occasion = { clock: plan.clock, end: window.horizon + runOn, drawsOf: (day: number) => stream.at(ofDays, day) };
  try {
    return arrivals.begin(occasion);
  } catch (cause) {
    throw threw(arrivals, cause);
  }
}

/** The time of the next arrival, seconds; refuses what arrivals made by hand may give. */
export function arrivalAfter(
  now: number,
  arrivals: Pick<Arrivals, 'next'>,
  name: Arrivals,
  caller: number,
  stream: Stream,
): number {
  let at: number;
  try {
    at = arrivals.next(now, caller, stream);
  } catch (cause) {
    throw threw(name, cause);
  }
  if (at >= now) return at;
  throw gave(name, at, now);
}

function threw(arrivals: Arrivals, cause: unknown): SimulationError {
  return new SimulationError(`${arrivals} threw: ${cause}`, { cause });
}

function gave(arrivals: Arrivals, at: number, now: number): SimulationError {
  return new SimulationError(`${arrivals} gave ${at} after ${now}; arrivals follow each other`);
}
