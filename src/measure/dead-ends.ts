import type { Estimate } from './estimate.ts';
import { Sum } from './ledger.ts';
import type { Sample } from './sample.ts';

/**
 * Contacts that ended with the need unmet by somebody else's act, or in which the caller was doomed before hanging up
 * or at the end of the run: from where they were, no way on met their need.
 *
 * @since 0.1.0
 */
export interface DeadEnds {
  /** The share of journeys with at least one. */
  readonly rate: Estimate;
  /** The share of contacts. */
  readonly perContact: Estimate;
  /** The share of contacts that met theirs in each state; states without any are left out. */
  readonly byState: Readonly<Record<string, Estimate>>;
}

export function deadEnds(sample: Sample): DeadEnds {
  const contacts = sample.sums(Sum.contacts);
  const byState: Record<string, Estimate> = {};
  for (const block of sample.blocks) {
    const met = sample.deadEndsIn(block);
    if (met.some((count) => count > 0)) byState[block] = sample.share(met, contacts);
  }
  return {
    rate: sample.share(sample.sums(Sum.deadEndJourneys), sample.sums(Sum.journeys)),
    perContact: sample.share(sample.sums(Sum.deadEndContacts), contacts),
    byState,
  };
}
