import type { PlannedChoice } from './choice-plan.ts';
import { releaseColleague } from './consultations.ts';
import type { Lines } from './lines.ts';
import type { World } from './world.ts';
import { wrapUp, wrapUpOf } from './wrap-up.ts';

/** An agent leaves a caller with whom others may be, or has something to write up. */
export function part(
  world: World,
  lines: Lines,
  contact: number,
  agent: number,
  conversation: PlannedChoice | undefined,
  visit: number,
): void {
  const { contacts, handoffs, uses } = world;
  if (uses.together) world.cases.part(contacts.journey[contact] as number);
  if (uses.keeps) contacts.kept[contact] = 0;
  const wrapsUp = handoffs !== null || conversation?.wrapsUp === true;
  const time = wrapsUp ? wrapUpOf(world, contact, conversation, visit) : 0;
  if (handoffs !== null) releaseColleague(world, lines, contact, conversation, visit);
  if (wrapsUp) wrapUp(world, lines, agent, time);
  else lines.next(agent);
}
