import type { EventObject } from 'xstate';

/** Why a step could not be taken: user code threw, it would never end, or it asks for what a step cannot have. */
export type StepFailure = 'threw' | 'endless' | 'refused' | 'impure';

/**
 * Thrown when a step of the machine cannot be taken.
 *
 * @since 0.1.0
 */
export class StepError extends Error {
  readonly failure: StepFailure;
  /** The state value from which the step was to be taken; undefined for the start of the machine. */
  readonly state: unknown;
  readonly event: EventObject;

  constructor(failure: StepFailure, what: string, state: unknown, event: EventObject, cause?: unknown) {
    const where = state === undefined ? 'at the start of the machine' : `in state ${JSON.stringify(state)}`;
    super(`${where}, on event '${event.type}': ${what}`, cause === undefined ? {} : { cause });
    this.name = 'StepError';
    this.failure = failure;
    this.state = state;
    this.event = event;
  }
}
