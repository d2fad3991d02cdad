import { passOn } from './facts.ts';
import type { Lines } from './lines.ts';
import type { PlannedLine } from './planned-node.ts';
import type { World } from './world.ts';

/** An agent has answered a contact, and is with it from now on. */
export function takeOver(world: World, lines: Lines, contact: number, line: PlannedLine, agent: number): void {
  const { contacts, uses } = world;
  // Whoever kept the caller company until now can go.
  if ((contacts.agent[contact] as number) >= 0) lines.release(contact);
  contacts.agent[contact] = agent;
  contacts.pool[contact] = lines.poolOf[agent] as number;
  if (uses.together) world.cases.join(contacts.journey[contact] as number);
  if (uses.facts) passOn(world, contact);
  // With the phone down there is nobody to talk with yet.
  if (!line.offPhone) world.answer(contact);
}
