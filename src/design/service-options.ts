import type { StateConfig } from './block.ts';
import type { Channel } from './channel.ts';
import type { Fact } from './fact.ts';
import type { PoolOptions } from './pool.ts';

/** @see service */
export interface ServiceOptions {
  /** Names the machine; without `.` and `#`. */
  readonly id: string;
  readonly needs: readonly string[];
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly pools?: Readonly<Record<string, PoolOptions>>;
  readonly channels: Readonly<Record<string, Channel>>;
  /** The time zone whose clocks its hours go by, such as `'Europe/Amsterdam'`, daylight saving included; none unless said. */
  readonly zone?: string;
  /** Dates, `'2026-12-25'`, on which hours of the week do not hold, but those said of `'holiday'`: none unless said. */
  readonly holidays?: readonly string[];
  /** Blocks and ordinary XState states. */
  readonly states: Readonly<Record<string, StateConfig>>;
  /** The machine's context, or a function of its input: see `CallerInput`. */
  readonly context?: unknown;
}
