import { type Mistake, mistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';
import { shown } from '../errors/shown.ts';

/**
 * Thrown when a matcher is used on something it is not for, or given what makes no sense: with `not` as well as without.
 *
 * @since 0.1.0
 */
export class MatcherError extends Refusal {
  /** The matcher, such as `toHold`. */
  readonly matcher: string;

  constructor(matcher: string, mistakes: readonly Mistake[]) {
    super(`${matcher} refused`, mistakes);
    this.matcher = matcher;
  }
}

/** What was expected of is not what the matcher is for. */
export function notReceived(matcher: string, received: unknown, expected: string, remedy: string): MatcherError {
  return new MatcherError(matcher, [mistake('received', `expected ${expected}, got ${shown(received)}`, remedy)]);
}
