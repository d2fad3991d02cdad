import type { Estimate } from './estimate.ts';
import { Sum } from './ledger.ts';
import type { Sample } from './sample.ts';

/** What was repeated, a journey. @since 0.1.0 */
export interface Repeats {
  /** Facts told again, prompts replayed, misunderstandings and contacts again, together. */
  readonly perJourney: Estimate;
  /** Facts told although told before. */
  readonly retold: Estimate;
  readonly replayed: Estimate;
  readonly misunderstood: Estimate;
  /** Contacts after the first. */
  readonly recontacts: Estimate;
  /** Why: shown, never added. */
  readonly causes: {
    /** Agents after the first of a contact. */
    readonly transfers: Estimate;
    /** States entered again in the same contact. */
    readonly revisits: Estimate;
  };
}

export function repeats(sample: Sample): Repeats {
  const journeys = sample.sums(Sum.journeys);
  const contacts = sample.sums(Sum.contacts);
  const again = contacts.map((count, r) => count - (journeys[r] as number));
  const inContact = sample.sums(Sum.retold, Sum.replayed, Sum.misunderstood);
  const each = (field: number) => sample.rate(sample.sums(field), journeys);
  return {
    perJourney: sample.rate(
      inContact.map((count, r) => count + (again[r] as number)),
      journeys,
    ),
    retold: each(Sum.retold),
    replayed: each(Sum.replayed),
    misunderstood: each(Sum.misunderstood),
    recontacts: sample.rate(again, journeys),
    causes: { transfers: each(Sum.transfers), revisits: each(Sum.revisits) },
  };
}
