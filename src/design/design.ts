import type { AnyStateMachine } from 'xstate';
import type { Mistake } from '../errors/mistake.ts';
import type { Activity, Sends } from './activity.ts';
import type { Channel } from './channel.ts';
import type { Fact } from './fact.ts';
import type { MachineServiceOptions } from './machine-options.ts';
import type { Outcome } from './outcome.ts';
import type { Pool } from './pool.ts';
import type { DesignCalendar } from './read-calendar.ts';
import type { ServiceChange } from './service-change.ts';
import type { ServiceOptions } from './service-options.ts';

/** A state of the design that something goes on in: an activity, a block's own node, or an outcome. */
export interface DesignState {
  /** The XState node id, `maze.menu.play2`. */
  readonly id: string;
  /** The block's state as its author named it, `menu`: what draws and figures are named after. */
  readonly block: string;
  readonly activity?: Activity;
  readonly outcome?: Outcome;
}

/**
 * A service as an organisation set it up: one XState machine, and the pools, channels, facts and needs around it.
 *
 * @since 0.1.0
 */
export interface Design<Need extends string = string, Options = ServiceOptions | MachineServiceOptions>
  extends DesignCalendar {
  readonly id: string;
  readonly needs: readonly Need[];
  readonly facts: Readonly<Record<string, Fact>>;
  readonly pools: Readonly<Record<string, Pool>>;
  readonly channels: Readonly<Record<string, Channel>>;
  /** An ordinary XState machine; the caller's need, channel, persona and traits are its input. */
  readonly machine: AnyStateMachine;
  /** Where something goes on, in document order. */
  readonly states: readonly DesignState[];
  /** What the machine calls events of ours, such as `caller.hungUp`, that no activity of it sends by another name. */
  readonly sends: Sends;
  /** What its machine is given instead of {@link CallerInput}, where it is a team's own. */
  readonly input?: (caller: CallerInput) => unknown;
  /** What is allowed and probably not meant: unreachable states, states without a way to an outcome. */
  readonly warnings: readonly Mistake[];
  /** What it was made from. */
  readonly options: Options;
  /**
   * The same design with some options changed: states, activities and outcomes are replaced by name; pools, facts and
   * channels option by option; `undefined` takes one out.
   *
   * @throws DesignError
   */
  with(change: ServiceChange): Design<Need, Options>;
}

/** The input with which the machine of a contact starts. */
export interface CallerInput {
  readonly need: string;
  readonly channel: string;
  readonly persona: string;
  readonly traits: Readonly<Record<string, unknown>>;
}
