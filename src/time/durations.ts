import { mistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';
import { shown } from '../errors/shown.ts';

/**
 * Thrown when a duration is not a finite number from 0.
 *
 * @since 0.1.0
 */
export class DurationError extends Refusal {
  /** The unit in which it was given. */
  readonly unit: string;

  constructor(unit: string, given: unknown) {
    super('duration refused', [mistake(`${unit}()`, `${shown(given)} is not a number of ${unit} from 0`)]);
    this.unit = unit;
  }
}

function duration(unit: string, secondsEach: number, n: number): number {
  const length = n * secondsEach;
  if (typeof n !== 'number' || !(length >= 0 && length < Infinity)) throw new DurationError(unit, n);
  return length;
}

/**
 * A duration in seconds, which is what every duration here is in. Refuses what is not a finite number from 0.
 *
 * @example seconds(20) // 20
 * @throws DurationError
 * @since 0.1.0
 */
export const seconds = (n: number): number => duration('seconds', 1, n);

/**
 * A duration given in minutes, as seconds.
 *
 * @example minutes(2) // 120
 * @throws DurationError
 * @since 0.1.0
 */
export const minutes = (n: number): number => duration('minutes', 60, n);

/**
 * A duration given in hours, as seconds.
 *
 * @example hours(10) // 36000
 * @throws DurationError
 * @since 0.1.0
 */
export const hours = (n: number): number => duration('hours', 3600, n);

/**
 * A duration given in days of 24 hours, as seconds.
 *
 * @example days(5) // 432000
 * @throws DurationError
 * @since 0.1.0
 */
export const days = (n: number): number => duration('days', 86400, n);
