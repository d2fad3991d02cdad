import type { Stream } from './stream.ts';

/** What a distribution may be made from: numbers, and other distributions. */
export type Parameter = number | readonly number[] | Distribution | readonly Distribution[];

/** A distribution of a quantity from 0 on, in seconds where it is a duration. */
export interface Distribution {
  readonly kind: string;
  /** The parameters it was made from, for reports. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly mean: number;
  readonly sd: number;
  /** The value below which a share `p` in [0, 1] lies, where a formula or a sound numeric method exists. */
  readonly quantile?: (p: number) => number;
  /** The share of values that are not above `x`. */
  readonly cdf?: (x: number) => number;
  /** A value. Ours take exactly one draw, and a larger draw gives no smaller value, so that common chance stays common. */
  sample(stream: Stream): number;
  /** As in a report: `lognormal(mean 240, sd 180)`. */
  toString(): string;
}

/** A distribution whose quantile and distribution function are both known. */
export interface InvertibleDistribution extends Distribution {
  quantile(p: number): number;
  cdf(x: number): number;
}
