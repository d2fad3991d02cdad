import type { Mistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';

/**
 * Thrown when an arbitrary is asked for what cannot be made: journeys of a persona that is not there, through what is no design.
 *
 * @since 0.1.0
 */
export class TestingError extends Refusal {
  /** What was asked for, such as `journeys`. */
  readonly asked: string;

  constructor(asked: string, mistakes: readonly Mistake[]) {
    super(`${asked} refused`, mistakes);
    this.asked = asked;
  }
}
