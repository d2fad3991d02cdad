/** A distribution on finitely many values: a distribution function that goes up in steps. */
export class Steps {
  readonly mean: number;
  readonly sd: number;
  /** Ascending, each once. */
  readonly #values: number[] = [];
  /** The share up to and including each value; the last is 1. */
  readonly #shares: number[] = [];

  /** Weights are from 0 and sum above 0. */
  constructor(values: readonly number[], weights: readonly number[]) {
    const order = [...values.keys()].filter((index) => weights[index]! > 0).sort((a, b) => values[a]! - values[b]!);
    const total = order.reduce((sum, index) => sum + weights[index]!, 0);
    this.mean = order.reduce((sum, index) => sum + values[index]! * (weights[index]! / total), 0);
    const squares = order.reduce((sum, index) => {
      const off = values[index]! - this.mean;
      return sum + off * off * (weights[index]! / total);
    }, 0);
    this.sd = Math.sqrt(squares);
    let sum = 0;
    for (const index of order) {
      sum += weights[index]!;
      if (this.#values[this.#values.length - 1] === values[index]) this.#shares.pop();
      else this.#values.push(values[index]!);
      this.#shares.push(sum / total);
    }
    this.#shares[this.#shares.length - 1] = 1;
  }

  /** The least value up to which a share of at least `p` lies. */
  quantile(p: number): number {
    if (!(p >= 0 && p <= 1)) return Number.NaN;
    let low = 0;
    let high = this.#shares.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#shares[middle]! >= p) high = middle;
      else low = middle + 1;
    }
    return this.#values[low]!;
  }

  /** The share of values that are not above `x`. */
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
