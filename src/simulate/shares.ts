/** Several of which one is drawn, by share. */
export class Shares {
  /** The one that is certain, or -1 where there is something to draw. */
  readonly only: number;
  /** Upper ends of the shares of a draw. */
  readonly #ends: readonly number[];

  /** @param shares from 0, summing to 1 but for rounding: the last with a share takes what is left. */
  constructor(shares: readonly number[]) {
    let end = 0;
    const ends = shares.map((share) => (end += share));
    this.#ends = ends.map((value) => (value >= end ? 1 : value));
    const possible = shares.flatMap((share, i) => (share > 0 ? [i] : []));
    this.only = possible.length === 1 ? (possible[0] as number) : -1;
  }

  /** The one that a draw in (0, 1) falls on. */
  pick(draw: number): number {
    return firstAbove(this.#ends, draw);
  }
}

/** So few are looked at one by one: sooner than to halve them. */
const FEW = 4;

/** Which of some ends, rising to 1, is the first above a draw in (0, 1). */
export function firstAbove(ends: readonly number[], draw: number): number {
  let low = 0;
  for (let high = ends.length - 1; high - low > FEW; ) {
    const middle = (low + high) >> 1;
    if (draw >= (ends[middle] as number)) low = middle + 1;
    else high = middle;
  }
  while (draw >= (ends[low] as number)) low++;
  return low;
}
