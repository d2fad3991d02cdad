import type { PlannedChoice } from './choice-plan.ts';
import type { Lines } from './lines.ts';
import { Entry, type World } from './world.ts';

/** Seconds that an agent who leaves the caller has still to do: of the conversation, or of the one after which they stayed. */
export function wrapUpOf(world: World, contact: number, talk: PlannedChoice | undefined, visit: number): number {
  const { handoffs, contacts } = world;
  const due = handoffs === null ? 0 : handoffs.leave(contact);
  if (talk === undefined) return due;
  return talk.wrapsUp ? world.sample(talk.wrapUp, contacts.journey[contact] as number, talk.drawsWrapUp, visit) : 0;
}

/** An agent has so much still to do before they are free. */
export function wrapUp({ calendar }: World, lines: Lines, agent: number, time: number): void {
  if (time > 0) calendar.schedule(calendar.now + time, Entry.wrappedUp, agent);
  else lines.next(agent);
}
