import { grownInts } from './grown.ts';
import type { Journeys } from './journeys.ts';

/** What single agents and departments remember of a journey: a chain of (holder, facts as bits) a journey. */
export class Memory {
  #holder = new Int32Array(64);
  #facts = new Int32Array(64);
  #next = new Int32Array(64);
  #free = -1;
  #used = 0;

  /** The facts that a holder remembers, as bits. */
  recall(journeys: Journeys, journey: number, holder: number): number {
    for (let at = journeys.memory[journey] as number; at >= 0; at = this.#next[at] as number) {
      if (this.#holder[at] === holder) return this.#facts[at] as number;
    }
    return 0;
  }

  remember(journeys: Journeys, journey: number, holder: number, facts: number): void {
    if (facts === 0) return;
    for (let at = journeys.memory[journey] as number; at >= 0; at = this.#next[at] as number) {
      if (this.#holder[at] === holder) {
        this.#facts[at] = (this.#facts[at] as number) | facts;
        return;
      }
    }
    let at = this.#free;
    if (at >= 0) {
      this.#free = this.#next[at] as number;
    } else {
      at = this.#used++;
      if (at === this.#holder.length) {
        this.#holder = grownInts(this.#holder);
        this.#facts = grownInts(this.#facts);
        this.#next = grownInts(this.#next);
      }
    }
    this.#holder[at] = holder;
    this.#facts[at] = facts;
    this.#next[at] = journeys.memory[journey] as number;
    journeys.memory[journey] = at;
  }

  forget(journeys: Journeys, journey: number): void {
    let at = journeys.memory[journey] as number;
    while (at >= 0) {
      const next = this.#next[at] as number;
      this.#next[at] = this.#free;
      this.#free = at;
      at = next;
    }
    journeys.memory[journey] = -1;
  }
}
