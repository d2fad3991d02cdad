import { Refusal } from '../errors/refusal.ts';

/**
 * Thrown when there is no exact answer: what is missing, and what to do about it.
 *
 * @since 0.1.0
 */
export class SolveError extends Refusal {
  constructor(mistakes: Refusal['mistakes']) {
    super('not solved', mistakes);
  }
}
