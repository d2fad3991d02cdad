import type { CallerKind } from './caller-kind.ts';

/**
 * A moment of a contact, as a goal or a rule of one's own may look at it.
 *
 * @since 0.1.0
 */
export interface Moment {
  readonly caller: CallerKind;
  /** Paths of the states in which the machine is: `menu`, `menu.play2`. */
  readonly states: readonly string[];
  /** The data; what a rule looks at keeps apart states that are otherwise the same. */
  readonly context: unknown;
  /** Name of the outcome, once there is one. */
  readonly outcome: string | undefined;
  /** Whether the need is met. */
  readonly met: boolean;
  /** Whether the contact is over, by whoever's act. */
  readonly over: boolean;
}

/**
 * What a property is about: a state by its path, an outcome by its name, or a test of one's own, pure in what it is given.
 *
 * @since 0.1.0
 */
export type Goal = string | ((moment: Moment) => boolean);
