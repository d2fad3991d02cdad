import { grownFloats, grownInts } from './grown.ts';
import type { Journeys } from './journeys.ts';

/** What became of a promise so far. */
export enum Promised {
  pending = 0,
  /** It is due at this very moment. */
  due = 1,
  overdue = 2,
  /** Of a contact's promise, which is remembered until the contact is over. */
  kept = 3,
  broken = 4,
}

/** What keeps a promise, where no block does. */
export enum KeptBy {
  chance = -1,
  contact = -2,
}

/** What has been promised: a chain a journey, in flat arrays by slot; slots are used again. */
export class PromiseRecords {
  journey = new Int32Array(16);
  /** The contact in which it was made, where that has to keep it. */
  contact = new Int32Array(16);
  /** The block that keeps it, or one of {@link KeptBy}. */
  keptBy = new Int32Array(16);
  state = new Int32Array(16);
  /** When it was made, and until when it can be kept in time. */
  made = new Float64Array(16);
  due = new Float64Array(16);
  /** The calendar's entry of when it is due, or -1. */
  entry = new Int32Array(16);
  next = new Int32Array(16);
  /** What decides where chance does: as planned, and at the how many-th visit. */
  readonly chances = new Map<number, { readonly kept: number; readonly purpose: number; readonly visit: number }>();
  private free = -1;
  private used = 0;

  make(journeys: Journeys, journey: number, keptBy: number): number {
    let slot = this.free;
    if (slot >= 0) {
      this.free = this.next[slot] as number;
    } else {
      slot = this.used++;
      if (slot === this.journey.length) this.grow();
    }
    this.journey[slot] = journey;
    this.contact[slot] = -1;
    this.keptBy[slot] = keptBy;
    this.state[slot] = Promised.pending;
    this.entry[slot] = -1;
    this.next[slot] = journeys.promises[journey] as number;
    journeys.promises[journey] = slot;
    return slot;
  }

  /** The promise of a contact, or -1. */
  of(journeys: Journeys, journey: number, contact: number): number {
    let slot = journeys.promises[journey] as number;
    while (slot >= 0 && this.contact[slot] !== contact) slot = this.next[slot] as number;
    return slot;
  }

  /** It is kept, broken, or nobody's any more. */
  end(journeys: Journeys, slot: number): void {
    const journey = this.journey[slot] as number;
    const next = this.next[slot] as number;
    let before = journeys.promises[journey] as number;
    if (before === slot) {
      journeys.promises[journey] = next;
    } else {
      while (this.next[before] !== slot) before = this.next[before] as number;
      this.next[before] = next;
    }
    this.chances.delete(slot);
    this.next[slot] = this.free;
    this.free = slot;
  }

  private grow(): void {
    this.journey = grownInts(this.journey);
    this.contact = grownInts(this.contact);
    this.keptBy = grownInts(this.keptBy);
    this.state = grownInts(this.state);
    this.made = grownFloats(this.made);
    this.due = grownFloats(this.due);
    this.entry = grownInts(this.entry);
    this.next = grownInts(this.next);
  }
}
