/**
 * Lists of what begins with a step, each kept once and known by its number; 0 is the empty one. Activities are told by the
 * number of their watched node, timers of the machine by -2 less their own.
 */
export class Begins {
  private readonly lists: (readonly number[])[] = [[]];
  private readonly numbers = new Map<string, number>([['', 0]]);

  at(number: number): readonly number[] {
    return this.lists[number]!;
  }

  numberOf(list: readonly number[]): number {
    const key = list.join(' ');
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.lists.length);
    return this.lists.push(list) - 1;
  }

  /** One list after the other. */
  joined(a: number, b: number): number {
    if (a === 0) return b;
    return b === 0 ? a : this.numberOf([...this.at(a), ...this.at(b)]);
  }
}
