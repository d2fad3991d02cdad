import type { ContactRecord, Stay } from '../measure/stay.ts';

/**
 * Seconds that a stay was a wait in a line, as `waits.mean` counts them: served or given up. Null for what is none: other
 * activities, callers who were not let in, who had put down the phone, and who still wait when the run ends. A stay does not tell that
 * it was spent by post, or waiting for the organisation to call: the run leaves these out, this does not.
 */
export function waited(stay: Stay): number | null {
  const { activity, open, event, began, ended } = stay;
  if (activity !== 'queue' || open || isOffPhone(stay)) return null;
  const wasTurnedAway = ended === began && (event === 'queue.full' || event === 'queue.closed');
  return wasTurnedAway ? null : ended - began;
}

/** The agent with whom a stay was spent, `desk 3`; null where there was none. */
export function resourceOf({ activity, pool, agent }: Stay): string | null {
  return activity === 'choice' && pool !== null && agent !== null ? `${pool} ${agent}` : null;
}

/** A journey by name, `r1-17`: replication and caller. */
export function caseOf({ replication, caller }: Pick<Stay, 'replication' | 'caller'>): string {
  return `r${replication}-${caller}`;
}

/** What the row or event that closes a contact is called: its outcome. */
export function activityOf({ outcome }: ContactRecord): string {
  return outcome ?? 'unfinished';
}

/** Whether it was spent with the phone down, by post, or until the organisation called. */
export function isOffPhone({ offPhone, away = false }: Stay): boolean {
  return offPhone || away;
}
