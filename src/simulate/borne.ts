import type { PlannedChoice } from './choice-plan.ts';
import { Going } from './ongoing.ts';
import type { World } from './world.ts';

/** How long the caller still bears the time with machines, seconds; one more machine, if it is one. */
export function bearsStill(world: World, record: number, contact: number, choice: PlannedChoice): number {
  const { ongoing, calendar, contacts } = world;
  const isBorne = contacts.bears[contact] !== Infinity && !choice.byAgent && !choice.offPhone;
  ongoing.borne[record] = 0;
  if (!isBorne || isInLine(world, contact)) return Infinity;
  const others = contacts.machines[contact] as number;
  if (others === 0) contacts.machinesSince[contact] = calendar.now;
  contacts.machines[contact] = others + 1;
  ongoing.borne[record] = 1;
  const since = calendar.now - (contacts.machinesSince[contact] as number);
  return Math.max(0, (contacts.bears[contact] as number) - since);
}

/** One machine less: with the last, the time with them is taken from what the caller bears. */
export function spendBorne({ calendar, contacts }: World, contact: number): void {
  const others = (contacts.machines[contact] as number) - 1;
  contacts.machines[contact] = others;
  if (others > 0) return;
  const since = calendar.now - (contacts.machinesSince[contact] as number);
  contacts.bears[contact] = (contacts.bears[contact] as number) - since;
}

/** What is heard in a line is borne by patience. */
function isInLine({ ongoing, contacts }: World, contact: number): boolean {
  for (let record = contacts.ongoing[contact] as number; record >= 0; record = ongoing.next[record] as number) {
    if (ongoing.what[record] === Going.line) return true;
  }
  return false;
}
