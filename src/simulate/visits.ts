import { grownInts } from './grown.ts';
import type { Journeys } from './journeys.ts';

/**
 * How often each journey has come by each place: what numbers its draws. Kept as a chain a journey, because a caller
 * sees few of the places of a large design.
 */
export class Visits {
  /** The contact of the journey in which the place was seen before the call of {@link count}; 0 when never. */
  seenIn = 0;

  #place = new Int32Array(64);
  #times = new Int32Array(64);
  #contact = new Int32Array(64);
  #next = new Int32Array(64);
  #free = -1;
  #used = 0;

  /** Count one more visit; returns how many there were before. */
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

  /** Forget a journey that has ended. */
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
