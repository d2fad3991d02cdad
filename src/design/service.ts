import { type AnyStateMachine, createMachine } from 'xstate';
import { parseHours } from '../time/hours.ts';
import type { Design } from './design.ts';
import { discoverStates } from './discover.ts';
import type { Pool, PoolOptions } from './pool.ts';
import { changed, type ServiceOptions } from './service-options.ts';

/**
 * A design: blocks and ordinary XState states made into one machine, with the pools, facts and channels around it.
 *
 * @throws DesignError with every mistake found.
 * @since 0.1.0
 */
export function service<const O extends ServiceOptions>(options: O): Design<O['needs'][number]> {
  const { id, needs, facts = {}, pools = {}, channels, states, context } = options as ServiceOptions;
  const machine = createMachine({
    id,
    initial: Object.values(channels)[0]!.initial,
    states,
    ...(context !== undefined && { context }),
  } as never) as AnyStateMachine;
  return {
    id,
    needs: needs as O['needs'],
    facts,
    pools: Object.fromEntries(Object.entries(pools).map(([name, pool]) => [name, resolve(pool)])),
    channels,
    machine,
    states: discoverStates(machine),
    warnings: [],
    options,
    with: (change) => service(changed(options, change)) as Design<O['needs'][number]>,
  };
}

function resolve({ agents, opens }: PoolOptions): Pool {
  return { agents, ...(opens !== undefined && { opens: parseHours(opens, 'opens').hours }) };
}
