import type { ContactRecord, Stay } from '../../measure/stay.ts';
import type { Fold } from './lived.ts';

/** A caller in a state of the design, from entering it until they left it for another. */
export interface Visit {
  readonly state: string;
  readonly began: number;
  ended: number;
}

/** Who is told what callers visited in a contact that is over, in order, and of its end. */
export interface WalkFold {
  walk(visits: readonly Visit[], contact: ContactRecord): void;
}

/** Contacts of a journey are fewer than so many, so that both numbers fit into one. */
const CONTACTS = 2 ** 20;

/**
 * Puts the stays of each contact together: parts of a block are one visit of the block. Only contacts that are open are kept,
 * so memory follows those, not the run.
 */
export class Walks implements Fold {
  private readonly open = new Map<number, Visit[]>();
  private readonly told: readonly WalkFold[];

  constructor(told: readonly WalkFold[]) {
    this.told = told;
  }

  stay({ caller, contact, state, began, ended }: Stay): void {
    const key = caller * CONTACTS + contact;
    const stays = this.open.get(key);
    const last = stays?.[stays.length - 1];
    if (last?.state === state && began >= last.began && began <= last.ended) last.ended = Math.max(last.ended, ended);
    else if (stays) stays.push({ state, began, ended });
    else this.open.set(key, [{ state, began, ended }]);
  }

  contact(record: ContactRecord): void {
    const key = record.caller * CONTACTS + record.contact;
    const visits = joined(this.open.get(key) ?? []);
    this.open.delete(key);
    for (const fold of this.told) fold.walk(visits, record);
  }
}

/** In the order in which they began. Stays come as they end, and what a block does beside itself belongs to it. */
function joined(stays: Visit[]): readonly Visit[] {
  stays.sort((a, b) => a.began - b.began);
  const last = new Map<string, Visit>();
  return stays.filter((stay) => {
    const before = last.get(stay.state);
    if (before !== undefined && stay.began <= before.ended) {
      before.ended = Math.max(before.ended, stay.ended);
      return false;
    }
    last.set(stay.state, stay);
    return true;
  });
}
