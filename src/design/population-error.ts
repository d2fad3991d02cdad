import type { Mistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';

/**
 * Thrown by `population()` when it is refused, with every mistake found in it.
 *
 * @since 0.1.0
 */
export class PopulationError extends Refusal {
  constructor(mistakes: readonly Mistake[]) {
    super('population refused', mistakes);
  }
}
