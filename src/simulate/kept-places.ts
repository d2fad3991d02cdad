import type { Agents } from './agents.ts';
import { grownFloats, grownInts } from './grown.ts';
import type { Ongoing } from './ongoing.ts';

/** The turns that those in line have drawn on joining, as on a paper ticket, so that who leaves may have theirs again. */
export class KeptPlaces {
  /** By {@link Ongoing} record: whose turn it is first, and since when they have had it. */
  turn = new Float64Array(16);
  since = new Float64Array(16);
  private turns = 0;
  /** By contact, the last turn of all: in which pool's line, from 1; 0 where there is none. */
  private pool = new Int32Array(16);
  private last = new Float64Array(16);
  private lastSince = new Float64Array(16);

  /** Take a place in the line of a pool: a new one, or the one had before. */
  take(record: number, contact: number, pool: number, now: number, again: boolean): void {
    while (record >= this.turn.length) {
      this.turn = grownFloats(this.turn);
      this.since = grownFloats(this.since);
    }
    while (contact >= this.pool.length) {
      this.pool = grownInts(this.pool);
      this.last = grownFloats(this.last);
      this.lastSince = grownFloats(this.lastSince);
    }
    if (!again || this.pool[contact] !== pool + 1) {
      this.pool[contact] = pool + 1;
      this.last[contact] = this.turns++;
      this.lastSince[contact] = now;
    } else if (Number.isNaN(this.lastSince[contact])) {
      this.lastSince[contact] = now;
    }
    this.turn[record] = this.last[contact] as number;
    this.since[record] = this.lastSince[contact] as number;
  }

  /** Of those in line, the last whose turn comes before that of one who joins, or -1. */
  lastBefore(record: number, { front, back }: Agents, { ahead }: Ongoing): number {
    const own = this.turn[record] as number;
    if (front >= 0 && (this.turn[front] as number) > own) return -1;
    let last = back;
    while (last >= 0 && (this.turn[last] as number) > own) last = ahead[last] as number;
    return last;
  }

  /** It is the contact's turn: a wait is over, and another would begin anew. */
  answered(contact: number): void {
    if (contact < this.pool.length) this.lastSince[contact] = Number.NaN;
  }

  /** The contact is over. */
  forget(contact: number): void {
    if (contact < this.pool.length) this.pool[contact] = 0;
  }
}
