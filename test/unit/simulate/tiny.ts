import {
  conversation,
  type Design,
  type HoldOptions,
  hold,
  outcome,
  type PersonaOptions,
  type PoolOptions,
  type Population,
  population,
  type ServiceOptions,
  service,
} from '../../../src/design/index.ts';
import type { Run } from '../../../src/measure/index.ts';
import { type SimulateOptions, simulate } from '../../../src/simulate/index.ts';
import type { Distribution } from '../../../src/stochastic/distribution.ts';
import { givenArrivals } from '../../../src/stochastic/given-arrivals.ts';

/** Callers of one kind at given seconds. */
export function callersAt(times: readonly number[], traits: Partial<PersonaOptions> = {}): Population<'caller'> {
  const caller = { needs: 'help', share: 1, ...traits };
  return population({ arrivals: givenArrivals(times), personas: { caller } }) as Population<'caller'>;
}

/** These seconds one after the other, in the order of asking, whoever asks: chance taken out. */
export function inTurn(...values: readonly number[]): Distribution {
  let next = 0;
  return {
    kind: 'inTurn',
    parameters: { values },
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    sd: 1,
    sample: () => values[next++ % values.length] as number,
    toString: () => `inTurn(${values.join(', ')})`,
  };
}

/** One day, lived once. */
export function live<Name extends string>(
  design: Design,
  callers: Population<Name>,
  options: Partial<SimulateOptions> = {},
): Run<Name> {
  return simulate(design, callers, { horizon: 86_400, replications: 1, seed: 1, ...options });
}

/** What a second costs in {@link lineDesign} and where else this is the tariff: one, so that cost is seconds billed. */
export const bySecond = { perMinute: 60, currency: 'seconds' } as const;

/** A line in front of one pool, one talk, done. */
export function lineDesign({
  pool = { agents: 1 },
  line = {},
  talk = 100,
  wrapUp = 0,
}: {
  readonly pool?: PoolOptions;
  readonly line?: Partial<HoldOptions>;
  readonly talk?: Distribution | number;
  readonly wrapUp?: Distribution | number;
} = {}): Design<string, ServiceOptions> {
  return service({
    id: 'tiny',
    needs: ['help'],
    pools: { desk: pool },
    channels: { phone: { initial: 'line', tariff: bySecond } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent', ...line }),
      agent: conversation({ lasts: talk, wrapUp, results: { resolved: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
      lost: outcome('turnedAway'),
    },
  });
}

/** The figures of a run that are sums, as plain numbers. */
export function sums({ journeys, contacts, unfinished, volume, waits, repeats, deadEnds, outcomes, resolution }: Run) {
  const of = (share: { value: number }) => Math.round(share.value * contacts.value * 1e9) / 1e9;
  return {
    journeys: journeys.value,
    contacts: contacts.value,
    unfinished: unfinished.value,
    offered: volume.offered.value,
    answered: volume.answered.value,
    abandoned: volume.abandoned.value,
    contained: volume.contained.value,
    stays: waits.mean.n,
    waited: waits.mean.n === 0 ? 0 : waits.mean.value * waits.mean.n,
    retold: repeats.retold.value * journeys.value,
    replayed: repeats.replayed.value * journeys.value,
    misunderstood: repeats.misunderstood.value * journeys.value,
    deadEnds: of(deadEnds.perContact),
    met: resolution.value * journeys.value,
    outcomes: Object.fromEntries(Object.entries(outcomes).map(([name, share]) => [name, of(share)])),
  };
}
