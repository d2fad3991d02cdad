import { grownInts } from './grown.ts';
import type { Journeys } from './journeys.ts';

/** What became of a promise so far. */
export const Promised = { pending: 0, overdue: 1, due: 2 } as const;

/** The promises that are open: a chain a journey, in flat arrays by slot; slots are used again. */
export class Promises {
  journey = new Int32Array(16);
  /** The block that keeps it, or -1. */
  keptBy = new Int32Array(16);
  state = new Int32Array(16);
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
    this.keptBy[slot] = keptBy;
    this.state[slot] = Promised.pending;
    this.entry[slot] = -1;
    this.next[slot] = journeys.promises[journey] as number;
    journeys.promises[journey] = slot;
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
    this.keptBy = grownInts(this.keptBy);
    this.state = grownInts(this.state);
    this.entry = grownInts(this.entry);
    this.next = grownInts(this.next);
  }
}
