import { handOver } from './handover.ts';
import type { Lines } from './lines.ts';
import type { Outside } from './outside.ts';
import { Entry, type World } from './world.ts';

/**
 * A pool opens or closes, or agents come and go, before all else of that moment. At closing, those in line are sent
 * away who have no place for the night; agents who come take the next in line.
 */
export function changeHours(world: World, lines: Lines, outside: Outside | null, pool: number): void {
  const { calendar, plan } = world;
  const { now } = calendar;
  const agents = lines.staff(pool);
  const { opens } = agents.plan;
  agents.look(now);
  agents.open = opens.at(now) > 0;
  agents.change(now);
  if (plan.uses.handsOver) handOver(world, agents);
  if (agents.open) outside?.open(pool);
  lines.answerWaiting(pool);
  if (!agents.open) lines.sendAway(pool);
  const change = Math.min(opens.nextChange(now), agents.nextChange(now));
  if (change < Number.POSITIVE_INFINITY) calendar.scheduleFirst(change, Entry.hours, pool);
}
