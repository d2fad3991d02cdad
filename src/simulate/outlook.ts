import type { Lines } from './lines.ts';
import { Going } from './ongoing.ts';
import { Asks, type PlannedGate } from './planned-node.ts';
import type { WaitEstimates } from './wait-estimates.ts';
import type { World } from './world.ts';

/** How many in line come before the caller: those ahead, or all where the caller is not in it. */
function ahead(lines: Lines, place: number, pool: number): number {
  return place < 0 ? lines.staff(pool).inLine : lines.ahead(place);
}

/** The contact's place in the line of a pool, as a record, or -1. */
function placeOf(world: World, contact: number, pool: number): number {
  const { contacts, ongoing } = world;
  for (let record = contacts.ongoing[contact] as number; record >= 0; record = ongoing.next[record] as number) {
    const isInLine = ongoing.what[record] === Going.line && ongoing.ahead[record] !== -2;
    if (isInLine && world.nodeOf(record)?.line?.pool === pool) return record;
  }
  return -1;
}

/** The place of the caller in line, or the one they would get; the first is 1. */
export function placeIn(world: World, lines: Lines, contact: number, pool: number): number {
  return ahead(lines, placeOf(world, contact, pool), pool) + 1;
}

/** Seconds that the caller has to expect to wait from now, by an estimator; see {@link WaitEstimates.expected}. */
export function expectedWait(
  world: World,
  lines: Lines,
  contact: number,
  pool: number,
  by: number,
  service: number,
): number {
  const { estimates, calendar } = world;
  const { now } = calendar;
  const place = placeOf(world, contact, pool);
  const waited = place < 0 ? 0 : now - world.inLineSince(place);
  const front = lines.front(pool);
  const waitedMost = front < 0 ? 0 : now - world.inLineSince(front);
  const before = ahead(lines, place, pool);
  return (estimates as WaitEstimates).expected(lines, pool, by, before, waited, waitedMost, service);
}

/** Whether the answer to what a gate asks is yes. */
export function isSo(world: World, lines: Lines, contact: number, gate: PlannedGate): boolean {
  const { asks, pool, limit, by, service } = gate;
  if (asks === Asks.open) return lines.staff(pool).open;
  if (asks === Asks.line) return lines.staff(pool).inLine > limit;
  if (asks === Asks.place) return placeIn(world, lines, contact, pool) >= limit;
  return expectedWait(world, lines, contact, pool, by, service) > limit;
}
