import type { Circumstances } from './circumstances.ts';
import { readContacts } from './contacts.ts';
import { readDeadEnds } from './dead-ends.ts';
import type { Journey } from './journeys.ts';
import { readRepeats } from './repeats.ts';
import { readWaits } from './waits.ts';

/**
 * Every figure about customers, read off the records of a run a second time: each from its definition in
 * docs/measures.md, by counting. The journeys are those that count, of everybody or of one persona.
 */
export function read(journeys: readonly Journey[], circumstances: Circumstances): Readonly<Record<string, number>> {
  return {
    ...readContacts(journeys, circumstances),
    ...readWaits(journeys, circumstances),
    ...readRepeats(journeys),
    ...readDeadEnds(journeys, circumstances),
  };
}
