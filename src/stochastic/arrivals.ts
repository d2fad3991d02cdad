import type { Mistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';
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

/**
 * Thrown when arrivals are made of options that make no sense, with every mistake in them.
 *
 * @since 0.1.0
 */
export class ArrivalsError extends Refusal {
  /** Such as `poisson`. */
  readonly kind: string;

  constructor(kind: string, mistakes: readonly Mistake[]) {
    super(`${kind} refused`, mistakes);
    this.kind = kind;
  }
}
