import type { Mistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';

/**
 * Thrown when a format is asked for with options that are not possible, or of what is no design.
 *
 * @since 0.1.0
 */
export class FormatsError extends Refusal {
  /** What was asked for, such as `csvLog`. */
  readonly asked: string;

  constructor(asked: string, mistakes: readonly Mistake[]) {
    super(`${asked} refused`, mistakes);
    this.asked = asked;
  }
}
