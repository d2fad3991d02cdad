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
  const { per, time } = patience;
  const { contacts, journeys, visits } = world;
  const number = contacts.number[contact] as number;
  if (per === 'stay') return pool.place < 0 ? visit : visits.count(journeys, journey, number, pool.place);
  const store = per === 'journey' ? journeys.patience : contacts.patience;
  const at = per === 'journey' ? journey : contact;
  if (Number.isNaN(store[at])) {
    store[at] = world.draw(time, journey, pool.drawsPatience, visits.count(journeys, journey, number, pool.place));
  }
  return -1;
}

/** How long a caller who has to wait bears it, seconds. */
export function borneIn(
  world: World,
  contact: number,
  journey: number,
  pool: PlannedPool,
  draw: number,
): number {
  const { patience } = world.kindOf(journey);
  if (patience === null) return Infinity;
  const { per, time } = patience;
  if (per === 'stay') return world.draw(time, journey, pool.drawsPatience, draw);
  return (per === 'journey' ? world.journeys.patience[journey] : world.contacts.patience[contact]) as number;
}
