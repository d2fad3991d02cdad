/** Names for functions that have none in a machine: their own, or `guard1` and so on; the same function, the same name. */
export class NamesFor {
  readonly #names = new Map<unknown, string>();
  readonly #taken: Set<string>;

  /** `taken` are names that mean something else. */
  constructor(taken: Iterable<string>) {
    this.#taken = new Set(taken);
  }

  of(what: unknown, kind: string, wanted = ''): string {
    const known = this.#names.get(what);
    if (known !== undefined) return known;
    let name = wanted === '' || wanted === kind ? `${kind}1` : wanted;
    for (let i = 2; this.#taken.has(name); i++) name = `${wanted === '' ? kind : wanted}${i}`;
    this.#names.set(what, name);
    this.#taken.add(name);
    return name;
  }
}
