import { Sum } from '../measure/ledger.ts';
import type { World } from './world.ts';

/** What a result counts as, as {@link Counted} has it; a misunderstanding is counted elsewhere. */
export const Mark = {
  none: 0,
  misunderstanding: 0,
  accepted: 1,
  declined: 2,
  reached: 3,
  missed: 4,
  done: 5,
  broken: 6,
} as const;

/** Count what a result of a contact says of callbacks and promises. */
export function mark(world: World, contact: number, counts: number): void {
  const { contacts, calendar, promises } = world;
  const journey = contacts.journey[contact] as number;
  if (counts === Mark.accepted) world.count(journey, Sum.callbacksAccepted, 1);
  else if (counts === Mark.declined) world.count(journey, Sum.callbacksDeclined, 1);
  else if (counts === Mark.broken) promises?.breakIn(contact);
  else promises?.keepIn(contact);
  if (counts !== Mark.reached && counts !== Mark.missed) return;
  world.count(journey, Sum.callbackCalls, 1);
  if (counts === Mark.missed) return;
  world.count(journey, Sum.callbacksReached, 1);
  const since = promises?.madeIn(contact) ?? Number.NaN;
  if (!Number.isNaN(since)) world.count(journey, Sum.callbacksWaited, calendar.now - since);
  world.answer(contact);
}
