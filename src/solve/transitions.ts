/** A Markov chain: edges of row n stand from `first[n]` up to `first[n + 1]`; rows without any are ends. */
export interface Transitions {
  readonly size: number;
  readonly first: Int32Array;
  readonly to: Int32Array;
  /** Shares of a row that has edges sum to 1. */
  readonly share: Float64Array;
}
