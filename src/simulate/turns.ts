/** Whose turn it is among agents by number: the next after whoever was asked last, of those who are ready. */
export class Turns {
  private readonly ready: Int32Array;
  private last = -1;

  constructor(agents: number) {
    this.ready = new Int32Array((agents + 31) >> 5);
  }

  mark(agent: number): void {
    const word = agent >> 5;
    this.ready[word] = (this.ready[word] as number) | (1 << (agent & 31));
  }

  unmark(agent: number): void {
    const word = agent >> 5;
    this.ready[word] = (this.ready[word] as number) & ~(1 << (agent & 31));
  }

  /** Whoever is asked is the one from whom the next turn counts. */
  ask(agent: number): void {
    this.last = agent;
  }

  /** The first of the agents in [from, to) to be asked, or -1; and whether it is before the one found until now. */
  next(from: number, to: number): number {
    const later = this.firstReady(Math.max(from, this.last + 1), to);
    return later >= 0 ? later : this.firstReady(from, Math.min(to, this.last + 1));
  }

  /** Whether one is asked before the other. */
  isBefore(one: number, other: number): boolean {
    const { last } = this;
    return one > last === other > last ? one < other : one > last;
  }

  private firstReady(from: number, to: number): number {
    for (let at = from; at < to; at = ((at >> 5) + 1) << 5) {
      const word = (this.ready[at >> 5] as number) & (-1 << (at & 31));
      if (word === 0) continue;
      const found = ((at >> 5) << 5) + 31 - Math.clz32(word & -word);
      return found < to ? found : -1;
    }
    return -1;
  }
}
