import type { PatienceOptions } from '../design/persona.ts';
import type { PlannedPool } from './plan.ts';
import type { World } from './world.ts';

/** How long a caller bears to be in the line of a pool, seconds: drawn for each stay, or once for a contact or a journey. */
export function borneIn(
  world: World,
  { per, time }: Required<PatienceOptions>,
  contact: number,
  journey: number,
  pool: PlannedPool,
): number {
  const { contacts, journeys, visits } = world;
  const store = per === 'journey' ? journeys.patience : contacts.patience;
  const at = per === 'journey' ? journey : contact;
  if (per !== 'stay' && !Number.isNaN(store[at])) return store[at] as number;
  const visit = visits.count(journeys, journey, pool.place);
  const drawn = world.draw(time, journey, pool.drawsPatience, visit);
  if (per !== 'stay') store[at] = drawn;
  return drawn;
}
