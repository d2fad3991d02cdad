import type { Announcements } from './announcements.ts';
import type { PlannedLine } from './planned-node.ts';
import type { World } from './world.ts';

/** Tell whoever else has to know that a caller is about to be answered. */
export function tellAnswered(
  world: World,
  announcements: Announcements | null,
  record: number,
  contact: number,
  line: PlannedLine,
  agent: number,
): void {
  const { calendar, estimates, places, seats } = world;
  if (estimates !== null) {
    estimates.answered(line.pool, agent, calendar.now - world.inLineSince(record), calendar.now);
  }
  if (places !== null) places.answered(contact);
  if (announcements !== null) announcements.answered(contact, line.pool);
  if (seats !== null) seats.take(contact, world.nodeOf(record)?.seat ?? 0);
}
