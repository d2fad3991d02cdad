import { days, hours } from 'please-hold';
import { callers, maze } from '../../examples/maze/index.ts';
import { cardLine, callers as clients } from '../../examples/own-machine/index.ts';
import type { Case } from './case.ts';
import type { Circumstances } from './circumstances.ts';

const week = { horizon: days(3), warmUp: hours(10), replications: 2, seed: 7, thresholds: [20], shortAbandon: 0 };
const plain = { carries: {}, keeps: {}, isDoomed: () => false } satisfies Partial<Circumstances>;
const daily = (days: number, from: number, to: number) =>
  Array.from({ length: days }, (_, day) => [hours(24 * day + from), hours(24 * day + to)] as const);

export const mazeCase: Case = {
  design: maze,
  callers,
  options: week,
  circumstances: {
    ...plain,
    ...week,
    tariff: { perMinute: 0.35, perContact: 0, charged: 1 },
    meets: (state) => state === 'solved',
    facts: { identity: 'contact', story: 'agent' },
    asks: { agent: ['identity', 'story'] },
    wrapUp: { agent: 30 },
    agents: { desk: 4 },
    hours: { desk: daily(5, 9, 17) },
  },
};

const days2 = { ...week, horizon: days(2), replications: 5, shortAbandon: 10 };

export const cardLineCase: Case = {
  design: cardLine,
  callers: clients,
  options: days2,
  circumstances: {
    ...plain,
    ...days2,
    tariff: { perMinute: 0.1, perContact: 0, charged: 1 },
    meets: (state, need) => state === 'helped' || (state === 'blocked' && need === 'lostCard'),
    facts: { identity: 'agent' },
    asks: { talking: ['identity'] },
    wrapUp: { talking: 20 },
    agents: { desk: 3 },
    hours: { desk: daily(7, 8, 20) },
  },
};
