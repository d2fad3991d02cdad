/** Agents who are ready for a caller, chained on shelves: on each, whoever was put there first is in front. */
export class Ready {
  private readonly front: Int32Array;
  private readonly back: Int32Array;
  private readonly before: Int32Array;
  private readonly behind: Int32Array;
  /** By agent, the shelf, or -1; and how many had been put on shelves before. */
  private readonly shelf: Int32Array;
  private readonly turn: Float64Array;
  /** By shelf, how many. */
  private readonly counts: Int32Array;
  private turns = 0;
  /** How many there are. */
  size = 0;

  constructor(agents: number, shelves: number) {
    this.front = new Int32Array(shelves).fill(-1);
    this.back = new Int32Array(shelves).fill(-1);
    this.counts = new Int32Array(shelves);
    this.before = new Int32Array(agents);
    this.behind = new Int32Array(agents);
    this.shelf = new Int32Array(agents).fill(-1);
    this.turn = new Float64Array(agents);
  }

  has(agent: number): boolean {
    return (this.shelf[agent] as number) >= 0;
  }

  /** The first on a shelf, or -1. */
  first(shelf: number): number {
    return this.front[shelf] as number;
  }

  /** How many are on a shelf. */
  count(shelf: number): number {
    return this.counts[shelf] as number;
  }

  /** The how many-th on a shelf, the first being 0. */
  at(shelf: number, place: number): number {
    let agent = this.front[shelf] as number;
    for (let before = 0; before < place; before++) agent = this.behind[agent] as number;
    return agent;
  }

  /** Whether one was put on a shelf before the other. */
  isBefore(one: number, other: number): boolean {
    return (this.turn[one] as number) < (this.turn[other] as number);
  }

  add(agent: number, shelf: number): void {
    const last = this.back[shelf] as number;
    this.size++;
    this.counts[shelf] = (this.counts[shelf] as number) + 1;
    this.shelf[agent] = shelf;
    this.turn[agent] = this.turns++;
    this.before[agent] = last;
    this.behind[agent] = -1;
    if (last < 0) this.front[shelf] = agent;
    else this.behind[last] = agent;
    this.back[shelf] = agent;
  }

  /** Take an agent from their shelf, if they are on one. */
  remove(agent: number): void {
    const shelf = this.shelf[agent] as number;
    if (shelf < 0) return;
    this.size--;
    this.counts[shelf] = (this.counts[shelf] as number) - 1;
    const before = this.before[agent] as number;
    const behind = this.behind[agent] as number;
    this.shelf[agent] = -1;
    if (before < 0) this.front[shelf] = behind;
    else this.behind[before] = behind;
    if (behind < 0) this.back[shelf] = before;
    else this.before[behind] = before;
  }
}
