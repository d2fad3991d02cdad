/** Several of which one is drawn, by share. */
export class Shares {
  /** The one that is certain, or -1 where there is something to draw. */
  readonly only: number;
  /** Upper ends of the shares of a draw. */
  readonly #ends: Float64Array;

  /** @param shares from 0, summing to 1 but for rounding: the last with a share takes what is left. */
  constructor(shares: readonly number[]) {
    let end = 0;
    const ends = shares.map((share) => (end += share));
    this.#ends = Float64Array.from(ends, (value) => (value >= end ? 1 : value));
    const possible = shares.flatMap((share, i) => (share > 0 ? [i] : []));
    this.only = possible.length === 1 ? (possible[0] as number) : -1;
  }

  /** The one that a draw in (0, 1) falls on. */
  pick(draw: number): number {
    const ends = this.#ends;
    let at = 0;
    while (draw >= (ends[at] as number)) at++;
    return at;
  }
}
