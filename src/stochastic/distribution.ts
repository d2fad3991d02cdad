import type { Stream } from './stream.ts';

/** A distribution of a positive quantity, in seconds where it is a duration. */
export interface Distribution {
  readonly kind: string;
  /** The parameters it was made from, for reports. */
  readonly parameters: Readonly<Record<string, number | readonly number[]>>;
  readonly mean: number;
  readonly sd: number;
  /** The value below which a share `p` in [0, 1] lies, where a formula or a sound numeric method exists. */
  readonly quantile?: (p: number) => number;
  sample(stream: Stream): number;
  /** As in a report: `lognormal(mean 240, sd 180)`. */
  toString(): string;
}
