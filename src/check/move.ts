import type { EventObject } from 'xstate';
import type { Doer } from '../design/activity.ts';
import type { Slips } from '../design/persona.ts';

/** What callers get wrong. */
export type Slip = keyof Slips;

/**
 * Something that may happen to a contact.
 *
 * @since 0.1.0
 */
export interface Move {
  readonly kind: 'choice' | 'queue' | 'gate' | 'timer' | 'hungUp' | 'again';
  /** Our name of it, such as `caller.pressed.2` or `queue.closed`. */
  readonly event: string;
  /** What the machine is sent. */
  readonly sends: EventObject;
  /** Who does it; the world decides when a line moves and a pool is open. */
  readonly by: Doer | 'world';
  /** The block in which it happens; empty for timers and what callers do anywhere. */
  readonly state: string;
  /** The pool of a line or gate. */
  readonly pool?: string;
  /** What the caller gets wrong by it: without slips they would not do it. */
  readonly slip?: Slip;
}
