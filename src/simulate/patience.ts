import type { PatienceOptions } from '../design/persona.ts';
import type { PlannedPool } from './pool-plan.ts';
import type { World } from './world.ts';

/** Which draw of patience this stay has, so that it is had whether or not it is needed; -1 where one draw is for more. */
export function drawOfPatience(
  world: World,
  contact: number,
  journey: number,
  pool: PlannedPool,
  visit: number,
): number {
  const { patience } = world.kindOf(journey);
  if (patience === null) return -1;
  if (patience.per !== 'stay') {
    drawOnce(world, patience, contact, journey, pool);
    return -1;
  }
  return pool.place < 0 ? visit : numberOf(world, contact, journey, pool);
}

/** The how many-th time it is that the caller is in line for the pool. */
function numberOf({ contacts, journeys, visits }: World, contact: number, journey: number, pool: PlannedPool): number {
  return visits.count(journeys, journey, contacts.number[contact] as number, pool.place);
}

function drawOnce(
  world: World,
  { per, time }: Required<PatienceOptions>,
  contact: number,
  journey: number,
  pool: PlannedPool,
): void {
  const { contacts, journeys } = world;
  const store = per === 'journey' ? journeys.patience : contacts.patience;
  const at = per === 'journey' ? journey : contact;
  if (Number.isNaN(store[at])) {
    store[at] = world.draw(time, journey, pool.drawsPatience, numberOf(world, contact, journey, pool));
  }
}

/** How long a caller who has to wait bears it, seconds. */
export function borneIn(world: World, contact: number, journey: number, pool: PlannedPool, draw: number): number {
  const { patience } = world.kindOf(journey);
  if (patience === null) return Infinity;
  const { per, time } = patience;
  if (per === 'stay') return world.draw(time, journey, pool.drawsPatience, draw);
  return (per === 'journey' ? world.journeys.patience[journey] : world.contacts.patience[contact]) as number;
}
