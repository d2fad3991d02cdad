import type { Sends } from './activity.ts';
import type { StateConfig } from './block.ts';
import type { Channel } from './channel.ts';
import type { Fact } from './fact.ts';
import type { MachineServiceOptions } from './machine-options.ts';
import type { PoolOptions } from './pool.ts';
import { isRecord } from './reader.ts';
import type { ServiceOptions } from './service-options.ts';

/** Some of the options; `undefined` takes one out. */
type Some<Options> = { readonly [Option in keyof Options]?: Options[Option] | undefined };

/**
 * What `with()` changes: states, activities and outcomes are replaced by name; pools, facts and channels option by
 * option; `undefined` takes out.
 */
export interface ServiceChange {
  readonly id?: string;
  readonly needs?: readonly string[];
  readonly facts?: Readonly<Record<string, Some<Fact> | undefined>>;
  readonly pools?: Readonly<Record<string, Some<PoolOptions> | undefined>>;
  readonly channels?: Readonly<Record<string, Some<Channel> | undefined>>;
  readonly zone?: string | undefined;
  readonly holidays?: readonly string[] | undefined;
  readonly states?: Readonly<Record<string, StateConfig | undefined>>;
  readonly context?: unknown;
  readonly machine?: MachineServiceOptions['machine'];
  readonly activities?: Readonly<Record<string, StateConfig | undefined>>;
  readonly outcomes?: Readonly<Record<string, StateConfig | undefined>>;
  readonly sends?: Sends;
  readonly input?: MachineServiceOptions['input'];
}

type AnyOptions = ServiceOptions | MachineServiceOptions;
type Named = Readonly<Record<string, unknown>>;

const byName = ['states', 'activities', 'outcomes'];
const byOption = ['facts', 'pools', 'channels'];

/** The options with a change applied. */
export function changed(options: AnyOptions, change: ServiceChange): AnyOptions {
  const before = options as unknown as Named;
  const entries = Object.entries(change).map(([option, value]) => {
    if (byName.includes(option)) return [option, replaced(before[option], value)];
    return [option, byOption.includes(option) ? merged(before[option], value) : value];
  });
  return replaced(before, Object.fromEntries(entries)) as AnyOptions;
}

function replaced(before: unknown, change: unknown): unknown {
  if (!isPlain(before) || !isPlain(change)) return change;
  return Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined));
}

function merged(before: unknown, change: unknown): unknown {
  if (!isPlain(before) || !isPlain(change)) return change;
  return replaced(
    before,
    Object.fromEntries(Object.entries(change).map(([key, value]) => [key, merged(before[key], value)])),
  );
}

/** A record of options, not a distribution, a list or anything with a class of its own. */
function isPlain(value: unknown): value is Named {
  return isRecord(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value));
}
