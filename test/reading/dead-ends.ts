import type { Circumstances } from './circumstances.ts';
import type { Contact, Journey } from './journeys.ts';

/** Contacts without a way on. */
export function readDeadEnds(journeys: readonly Journey[], circumstances: Circumstances) {
  const where = (contact: Contact) => deadEnd(contact, circumstances);
  const contacts = journeys.flat();
  const ends = contacts.flatMap((contact) => where(contact) ?? []);
  const figures: Record<string, number> = {
    'deadEnds.rate': journeys.filter((journey) => journey.some(where)).length / journeys.length,
    'deadEnds.perContact': ends.length / contacts.length,
  };
  for (const state of new Set(ends)) {
    figures[`deadEnds.byState ${state}`] = ends.filter((each) => each === state).length / contacts.length;
  }
  return figures;
}

/** The state where the caller was doomed first, else where the contact ended; undefined where it was no dead end. */
export function deadEnd({ stays, need, outcome, open, state }: Contact, told: Circumstances): string | undefined {
  const doomedIn = stays.find((stay) => told.isDoomed(stay.state, need))?.state;
  if (open || outcome === 'abandoned') return doomedIn;
  if (outcome !== 'stuck' && told.meets(state ?? '', need)) return undefined;
  return doomedIn ?? state ?? undefined;
}
