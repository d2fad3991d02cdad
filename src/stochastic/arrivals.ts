import type { Mistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';
import type { Clock } from '../time/clock.ts';
import type { Stream } from './stream.ts';

/** How new needs arise in time. */
export interface Arrivals {
  readonly kind: string;
  /** Expected number of arrivals in [from, to), seconds, where t = 0 is a Monday 00:00. */
  expected(from: number, to: number): number;
  /** The time, in seconds, of the arrival after `previous`; the `index`-th from 0; Infinity when none follows. */
  next(previous: number, index: number, stream: Stream): number;
  /** The same in one replication, where they go by its clock or have chance that is no caller's. */
  begin?(occasion: Occasion): Pick<Arrivals, 'next'>;
  toString(): string;
}

/** What arrivals may go by in one replication. */
export interface Occasion {
  /** What the clock on the wall shows. */
  readonly clock: Clock;
  /** The time, in seconds, after which nobody asks. */
  readonly end: number;
  /** The draws of a day, 0 being that of the start: they belong to seed, replication and day, whatever the design. */
  readonly drawsOf: (day: number) => Stream;
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
