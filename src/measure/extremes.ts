interface Kept<T> {
  readonly size: number;
  readonly item: T;
}

/** The few largest of many, largest first; of equally large ones those that came first. */
export class Extremes<T> {
  readonly #most: number;
  readonly #kept: Kept<T>[] = [];

  /** @param most how many are kept, from 0. */
  constructor(most: number) {
    this.#most = most;
  }

  get items(): readonly T[] {
    return this.#kept.map(({ item }) => item);
  }

  /** The item is made only if it is kept. */
  offer(size: number, item: () => T): void {
    const kept = this.#kept;
    if (this.#most === 0) return;
    if (kept.length === this.#most && size <= (kept[kept.length - 1] as Kept<T>).size) return;
    let at = kept.length;
    while (at > 0 && (kept[at - 1] as Kept<T>).size < size) at--;
    kept.splice(at, 0, { size, item: item() });
    if (kept.length > this.#most) kept.pop();
  }
}
