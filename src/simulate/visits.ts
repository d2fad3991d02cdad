import { grownInts } from './grown.ts';
import type { Journeys } from './journeys.ts';

/** How often each journey has come by each place: what numbers its draws. */
export interface Visits {
  /** The contact of the journey in which the place was seen before the call of {@link count}; 0 when never. */
  readonly seenIn: number;
  /** Count one more visit, in the how many-th contact of the journey; returns how many there were before. */
  count(journeys: Journeys, journey: number, contact: number, place: number): number;
  /** Forget a journey that has ended. */
  forget(journeys: Journeys, journey: number): void;
}

/** With so few places, a table is faster than entries and hardly larger. */
const FEW = 16;

export function visitsOf(places: number): Visits {
  return places <= FEW ? new VisitTable(places) : new VisitEntries();
}

/** A row of counts a journey: for each place how often, and in which contact last. */
class VisitTable implements Visits {
  seenIn = 0;
  private readonly width: number;
  private seen: Int32Array;

  constructor(places: number) {
    this.width = 2 * places;
    this.seen = new Int32Array(16 * this.width);
  }

  count(_journeys: Journeys, journey: number, contact: number, place: number): number {
    const at = journey * this.width + 2 * place;
    while (at >= this.seen.length) this.seen = grownInts(this.seen);
    const { seen } = this;
    const times = seen[at] as number;
    seen[at] = times + 1;
    this.seenIn = times === 0 ? 0 : (seen[at + 1] as number);
    seen[at + 1] = contact;
    return times;
  }

  forget(_journeys: Journeys, journey: number): void {
    const { seen, width } = this;
    const end = Math.min((journey + 1) * width, seen.length);
    // So few that the call of a filling would take longer.
    for (let at = journey * width; at < end; at += 2) seen[at] = 0;
  }
}

/**
 * One entry for each pair of a journey and a place that it has seen, found by a hash of both: a caller sees few of the
 * places of a large design, but may see many.
 */
class VisitEntries implements Visits {
  seenIn = 0;

  private journey = new Int32Array(64);
  private place = new Int32Array(64);
  private times = new Int32Array(64);
  private contact = new Int32Array(64);
  /** The entry seen before it by the same journey; of free ones, the next. */
  private next = new Int32Array(64);
  /** The next in the same bucket. */
  private beside = new Int32Array(64);
  /** By hash, the first entry. Never fewer than entries. */
  private buckets = new Int32Array(64).fill(-1);
  private free = -1;
  private used = 0;

  count(journeys: Journeys, journey: number, contact: number, place: number): number {
    const bucket = this.bucketOf(journey, place);
    for (let at = this.buckets[bucket] as number; at >= 0; at = this.beside[at] as number) {
      if (this.place[at] !== place || this.journey[at] !== journey) continue;
      this.seenIn = this.contact[at] as number;
      this.contact[at] = contact;
      const times = this.times[at] as number;
      this.times[at] = times + 1;
      return times;
    }
    const { buckets } = this;
    const at = this.make();
    this.journey[at] = journey;
    this.place[at] = place;
    this.times[at] = 1;
    this.contact[at] = contact;
    this.next[at] = journeys.visits[journey] as number;
    journeys.visits[journey] = at;
    this.enter(at, buckets === this.buckets ? bucket : this.bucketOf(journey, place));
    this.seenIn = 0;
    return 0;
  }

  forget(journeys: Journeys, journey: number): void {
    let at = journeys.visits[journey] as number;
    while (at >= 0) {
      this.take(at);
      const next = this.next[at] as number;
      this.next[at] = this.free;
      this.free = at;
      at = next;
    }
    journeys.visits[journey] = -1;
  }

  private bucketOf(journey: number, place: number): number {
    const mixed = Math.imul(Math.imul(journey, 0x9e3779b1) ^ place, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.buckets.length - 1);
  }

  /** A free entry. */
  private make(): number {
    if (this.free >= 0) {
      const at = this.free;
      this.free = this.next[at] as number;
      return at;
    }
    if (this.used === this.place.length) {
      this.journey = grownInts(this.journey);
      this.place = grownInts(this.place);
      this.times = grownInts(this.times);
      this.contact = grownInts(this.contact);
      this.next = grownInts(this.next);
      this.beside = grownInts(this.beside);
      this.buckets = new Int32Array(this.place.length).fill(-1);
      // Every entry is in use, or one would have been free.
      for (let at = 0; at < this.used; at++) {
        this.enter(at, this.bucketOf(this.journey[at] as number, this.place[at] as number));
      }
    }
    return this.used++;
  }

  private enter(at: number, bucket: number): void {
    this.beside[at] = this.buckets[bucket] as number;
    this.buckets[bucket] = at;
  }

  /** Out of its bucket. */
  private take(entry: number): void {
    const bucket = this.bucketOf(this.journey[entry] as number, this.place[entry] as number);
    let at = this.buckets[bucket] as number;
    if (at === entry) {
      this.buckets[bucket] = this.beside[entry] as number;
      return;
    }
    while (this.beside[at] !== entry) at = this.beside[at] as number;
    this.beside[at] = this.beside[entry] as number;
  }
}
