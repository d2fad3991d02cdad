/**
 * Plans that are alike, kept once: a design of a thousand states mostly says a few things over and over, and what a run
 * looks up should fit into the nearest cache.
 */
export class Interned {
  private readonly numbers = new Map<unknown, number>();
  private readonly known = new Map<string, unknown>();

  /** What was made first of the same parts in the same order, numbers and texts by value, all else by identity. */
  one<T>(kind: string, parts: readonly unknown[], make: () => T): T {
    const key = `${kind} ${parts.map((part) => this.numberOf(part)).join(' ')}`;
    if (!this.known.has(key)) this.known.set(key, make());
    return this.known.get(key) as T;
  }

  private numberOf(part: unknown): number {
    const number = this.numbers.get(part) ?? this.numbers.size;
    this.numbers.set(part, number);
    return number;
  }
}
