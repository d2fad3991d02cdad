import type { AnyStateMachine } from 'xstate';
import type { Mistake } from '../errors/mistake.ts';
import type { OpeningHours } from '../time/hours.ts';
import type { Activity } from './activity.ts';
import type { Outcome } from './outcome.ts';
import type { Fact } from './fact.ts';
import type { Pool } from './pool.ts';
import type { Channel } from './channel.ts';

/** A state of the design that something goes on in: an activity, a block's own node, or an outcome. */
export interface DesignState {
  /** The XState node id, `maze.menu.play2`. */
  readonly id: string;
  /** The block's state as its author named it, `menu`: what draws and figures are named after. */
  readonly block: string;
  readonly activity?: Activity;
  readonly outcome?: Outcome;
}
