import type { Mistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';

/**
 * Thrown by `service()` when a design is refused, with every mistake found in it.
 *
 * @since 0.1.0
 */
export class DesignError extends Refusal {
  constructor(mistakes: readonly Mistake[]) {
    super('design refused', mistakes);
  }
}
