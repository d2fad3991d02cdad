import { grownInts } from './grown.ts';
import type { Journeys } from './journeys.ts';

/** How often each journey has come by each place: what numbers its draws. */
export interface Visits {
  /** The contact of the journey in which the place was seen before the call of {@link count}; 0 when never. */
  readonly seenIn: number;
  /** Count one more visit; returns how many there were before. */
  count(journeys: Journeys, journey: number, place: number): number;
  /** Forget a journey that has ended. */
  forget(journeys: Journeys, journey: number): void;
}

/** With so few places, a table is faster than a chain and hardly larger. */
const FEW = 16;

export function visitsOf(places: number): Visits {
  return places <= FEW ? new VisitTable(places) : new VisitChains();
}

/** A row of counts a journey. */
class VisitTable implements Visits {
  seenIn = 0;
  readonly #places: number;
  #times: Int32Array;
  #contact: Int32Array;

  constructor(places: number) {
    this.#places = places;
    this.#times = new Int32Array(16 * places);
    this.#contact = new Int32Array(16 * places);
  }

  count(journeys: Journeys, journey: number, place: number): number {
    const at = journey * this.#places + place;
    while (at >= this.#times.length) {
      this.#times = grownInts(this.#times);
      this.#contact = grownInts(this.#contact);
    }
    const times = this.#times[at] as number;
    this.#times[at] = times + 1;
    this.seenIn = this.#contact[at] as number;
    this.#contact[at] = journeys.attempts[journey] as number;
    return times;
  }

  forget(_journeys: Journeys, journey: number): void {
    const end = Math.min((journey + 1) * this.#places, this.#times.length);
    for (let at = journey * this.#places; at < end; at++) {
      this.#times[at] = 0;
      this.#contact[at] = 0;
    }
  }
}

/** A chain of counts a journey, because a caller sees few of the places of a large design. */
class VisitChains implements Visits {
  seenIn = 0;

  #place = new Int32Array(64);
  #times = new Int32Array(64);
  #contact = new Int32Array(64);
  #next = new Int32Array(64);
  #free = -1;
  #used = 0;

  count(journeys: Journeys, journey: number, place: number): number {
    const contact = journeys.attempts[journey] as number;
    for (let at = journeys.visits[journey] as number; at >= 0; at = this.#next[at] as number) {
      if (this.#place[at] !== place) continue;
      this.seenIn = this.#contact[at] as number;
      this.#contact[at] = contact;
      const times = this.#times[at] as number;
      this.#times[at] = times + 1;
      return times;
    }
    let at = this.#free;
    if (at >= 0) {
      this.#free = this.#next[at] as number;
    } else {
      at = this.#used++;
      if (at === this.#place.length) {
        this.#place = grownInts(this.#place);
        this.#times = grownInts(this.#times);
        this.#contact = grownInts(this.#contact);
        this.#next = grownInts(this.#next);
      }
    }
    this.#place[at] = place;
    this.#times[at] = 1;
    this.#contact[at] = contact;
    this.#next[at] = journeys.visits[journey] as number;
    journeys.visits[journey] = at;
    this.seenIn = 0;
    return 0;
  }

  forget(journeys: Journeys, journey: number): void {
    let at = journeys.visits[journey] as number;
    while (at >= 0) {
      const next = this.#next[at] as number;
      this.#next[at] = this.#free;
      this.#free = at;
      at = next;
    }
    journeys.visits[journey] = -1;
  }
}
