import type { Mistake } from './mistake.ts';
import { Refusal } from './refusal.ts';

/** Thrown when options of a run, or of what is told of it, are refused. @since 0.1.0 */
export class OptionsError extends Refusal {
  constructor(mistakes: readonly Mistake[]) {
    super('options refused', mistakes);
  }
}
