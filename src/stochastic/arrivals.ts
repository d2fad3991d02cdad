import type { Stream } from './stream.ts';

/** How new needs arise in time. */
export interface Arrivals {
  readonly kind: string;
  /** Expected number of arrivals in [from, to), seconds. */
  expected(from: number, to: number): number;
  /** The time, in seconds, of the arrival after `previous`; the `index`-th from 0; Infinity when none follows. */
  next(previous: number, index: number, stream: Stream): number;
  toString(): string;
}
