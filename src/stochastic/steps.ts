import { Inversion } from './inversion.ts';

/** A distribution on finitely many values: its distribution function goes up in steps. */
export class Steps extends Inversion {
  readonly mean: number;
  readonly sd: number;
  /** Ascending, each once. */
  readonly #values: number[] = [];
  /** The share up to and including each value; the last is 1. */
  readonly #shares: number[] = [];

  /** Weights are from 0 and sum above 0; without them all values weigh the same. */
  constructor(kind: string, values: readonly number[], weights?: readonly number[]) {
    super(kind, weights ? { values, weights } : { values });
    const weight = (index: number) => (weights ? weights[index]! : 1);
    const order = [...values.keys()].filter((index) => weight(index) > 0).sort((a, b) => values[a]! - values[b]!);
    const total = order.reduce((sum, index) => sum + weight(index), 0);
    const average = (of: (value: number) => number) =>
      order.reduce((sum, index) => sum + of(values[index]!) * (weight(index) / total), 0);
    this.mean = average((value) => value);
    this.sd = Math.sqrt(average((value) => (value - this.mean) * (value - this.mean)));
    let sum = 0;
    for (const index of order) {
      sum += weight(index);
      if (this.#values[this.#values.length - 1] === values[index]) this.#shares.pop();
      else this.#values.push(values[index]!);
      this.#shares.push(sum / total);
    }
    this.#shares[this.#shares.length - 1] = 1;
  }

  /** The least value up to which a share of at least `p` lies. */
  protected inverse(p: number): number {
    let low = 0;
    let high = this.#shares.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#shares[middle]! >= p) high = middle;
      else low = middle + 1;
    }
    return this.#values[low]!;
  }

  cdf(x: number): number {
    let low = 0;
    let high = this.#values.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#values[middle]! <= x) low = middle + 1;
      else high = middle;
    }
    return low === 0 ? 0 : this.#shares[low - 1]!;
  }
}
