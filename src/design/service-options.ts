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
  /** Blocks and ordinary XState states. */
  readonly states: Readonly<Record<string, StateConfig>>;
  /** The machine's context, or a function of its input: see `CallerInput`. */
  readonly context?: unknown;
}

/** What `with()` changes: states by name; pools, facts and channels by name and option; `undefined` takes out. */
export interface ServiceChange {
  readonly id?: string;
  readonly needs?: readonly string[];
  readonly facts?: Readonly<Record<string, Partial<Fact> | undefined>>;
  readonly pools?: Readonly<Record<string, Partial<PoolOptions> | undefined>>;
  readonly channels?: Readonly<Record<string, Partial<Channel> | undefined>>;
  readonly states?: Readonly<Record<string, StateConfig | undefined>>;
  readonly context?: unknown;
}

/** The options with a change applied. */
export function changed(options: ServiceOptions, change: ServiceChange): ServiceOptions {
  const { facts, pools, channels, states, ...rest } = change;
  return {
    ...options,
    ...rest,
    ...(facts && { facts: merged(options.facts, facts) }),
    ...(pools && { pools: merged(options.pools, pools) }),
    ...(channels && { channels: merged(options.channels, channels) }),
    ...(states && { states: replaced(options.states, states) }),
  } as ServiceOptions;
}

type Records = Readonly<Record<string, unknown>>;

function merged(before: Records = {}, change: Records): Records {
  const entries = Object.entries(change).map(([name, value]) => {
    const old = before[name];
    const both = typeof old === 'object' && typeof value === 'object' && value !== null;
    return [name, both ? replaced(old as Records, value as Records) : value] as const;
  });
  return replaced(before, Object.fromEntries(entries));
}

function replaced(before: Records, change: Records): Records {
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined));
}
