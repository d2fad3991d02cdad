import { type Contact, type Journey, sum } from './journeys.ts';

/** What was repeated, a journey, and why. */
export function readRepeats(journeys: readonly Journey[]) {
  const contacts = journeys.flat();
  const stays = contacts.flatMap((contact) => contact.stays);
  const parts = {
    'repeats.retold': sum(journeys, toldAgain),
    'repeats.replayed': stays.filter(({ replay }) => replay).length,
    'repeats.misunderstood': stays.filter(({ misunderstood }) => misunderstood).length,
    'repeats.recontacts': sum(journeys, (journey) => journey.length - 1),
  };
  const all = {
    ...parts,
    'repeats.perJourney': sum(Object.values(parts), (part) => part),
    'repeats.causes.transfers': sum(contacts, transfers),
    'repeats.causes.revisits': sum(contacts, revisits),
  };
  return Object.fromEntries(Object.entries(all).map(([name, count]) => [name, count / journeys.length]));
}

/** Facts told although told before in the journey. */
function toldAgain(journey: Journey): number {
  const before = new Set<string>();
  return sum(
    journey.flatMap(({ stays }) => stays),
    ({ told }) => {
      const again = told.filter((fact) => before.has(fact)).length;
      for (const fact of told) before.add(fact);
      return again;
    },
  );
}

/** Agents after the first of a contact. */
function transfers({ stays }: Contact): number {
  return Math.max(0, stays.filter(({ event }) => event === 'agent.answered').length - 1);
}

/** Blocks entered again in the contact: neither from within, nor from another that was entered meanwhile. */
function revisits({ stays }: Contact): number {
  const left = new Set<string>();
  let count = 0;
  let block: string | undefined;
  let until = 0;
  for (const { state, began, ended } of stays) {
    if (state !== block || began > until) {
      if (left.has(state)) count++;
      left.add(state);
      block = state;
      until = ended;
    }
    until = Math.max(until, ended);
  }
  return count;
}
