import type { AnyStateMachine } from 'xstate';
import type { Sends } from './activity.ts';
import type { StateConfig } from './block.ts';
import type { Channel } from './channel.ts';
import type { CallerInput } from './design.ts';
import type { Fact } from './fact.ts';
import type { PoolOptions } from './pool.ts';

/** A team's own machine, unchanged, and what the library has to know of it. */
export interface MachineServiceOptions {
  readonly machine: AnyStateMachine;
  readonly needs: readonly string[];
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly pools?: Readonly<Record<string, PoolOptions>>;
  /** One, `phone` unless said; contacts begin where the machine begins. */
  readonly channels?: Readonly<Record<string, Omit<Channel, 'initial'>>>;
  /** The time zone whose clocks its hours go by, such as `'Europe/Amsterdam'`, daylight saving included; none unless said. */
  readonly zone?: string;
  /** Dates, `'2026-12-25'`, on which hours of the week do not hold, but those said of `'holiday'`: none unless said. */
  readonly holidays?: readonly string[];
  /**
   * What goes on, made by `choice()`, `queue()` or `gate()`: by the path or id of a state, or by the `src` of an `invoke`.
   * An invoke ends by the results `done` and `error`. Blocks in the machine need not be named.
   */
  readonly activities?: Readonly<Record<string, StateConfig>>;
  /** What final states mean, made by `outcome()`: by their path or id. */
  readonly outcomes?: Readonly<Record<string, StateConfig>>;
  /** What the machine calls our events, unless an activity says: `{ 'agent.answered': 'ANSWER' }`. */
  readonly sends?: Sends;
  /** The machine's input, where it expects something else: a pure function of the caller. */
  readonly input?: (caller: CallerInput) => unknown;
}
