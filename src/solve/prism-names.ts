/** Names of labels as PRISM takes them: letters, digits and underscores, each different from all others. */
export class PrismNames {
  readonly all: string[] = [];
  readonly meanings: Record<string, string> = {};
  private readonly numbers = new Map<string, number>();
  private readonly taken = new Set<string>();

  /** @param fixed names that are PRISM's, or ours, and mean what they say. */
  constructor(fixed: readonly string[]) {
    for (const name of fixed) {
      this.taken.add(name);
      this.numbers.set(name, this.all.push(name) - 1);
      this.meanings[name] = name;
    }
  }

  known(fixed: string): number {
    return this.numbers.get(fixed)!;
  }

  /** The number of the label for a text, made when it is first asked for. */
  of(text: string, meaning: string): number {
    const key = `of ${text}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const plain = text.replace(/[^A-Za-z0-9_]/g, '_');
    let name = plain;
    for (let nth = 2; this.taken.has(name); nth++) name = `${plain}_${nth}`;
    this.taken.add(name);
    const number = this.all.push(name) - 1;
    this.numbers.set(key, number);
    Object.defineProperty(this.meanings, name, { value: meaning, enumerable: true });
    return number;
  }
}
