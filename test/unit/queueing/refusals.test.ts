import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as queueing from '../../../src/queueing/index.ts';

const { QueueingError } = queueing;
const moments = { mean: 2, sd: 1 };

/** Every formula with parameters that it takes. */
const formulas = {
  erlangA: [queueing.erlangA, { arrivals: 1, service: 2, patience: 3, agents: 4 }],
  erlangB: [queueing.erlangB, { arrivals: 1, service: 2, agents: 4 }],
  erlangC: [queueing.erlangC, { arrivals: 1, service: 2, agents: 4 }],
  mg1: [queueing.mg1, { arrivals: 0.1, service: moments }],
  mg1Priorities: [queueing.mg1Priorities, { classes: [{ arrivals: 0.1, service: moments }], preemptive: false }],
  mmck: [queueing.mmck, { arrivals: 1, service: 2, agents: 4, capacity: 5 }],
  mmcPriorities: [queueing.mmcPriorities, { arrivals: [0.3, 0.4], service: 2, agents: 4 }],
  retrial: [queueing.retrial, { arrivals: 1, service: 2, agents: 4, retryAfter: 5 }],
  squareRootStaffing: [queueing.squareRootStaffing, { arrivals: 1, service: 2, patience: 3, beta: 1 }],
  fewestAgents: [queueing.fewestAgents, { arrivals: 1, service: 2, patience: 3, target: { meanWait: 1 } }],
} as const;

function ask(formula: (given: never) => unknown, given: unknown): unknown {
  return formula(given as never);
}

const nonsense = [
  -1,
  0,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '5',
  'x',
  null,
  [],
  {},
  [{}],
  [0],
  () => 1,
  5n,
  Symbol('x'),
];

describe.each(Object.entries(formulas))('%s', (name, [formula, valid]) => {
  test('takes what is right', () => {
    expect(() => ask(formula, valid)).not.toThrow();
  });

  test.each(Object.keys(valid))('refuses nonsense as %s', (parameter) => {
    const allowed = parameter === 'beta' ? [-1, 0] : [];
    for (const value of nonsense.filter((each) => !allowed.includes(each as number))) {
      const wrong = { ...valid, [parameter]: value };
      expect(() => ask(formula, wrong), String(value)).toThrow(QueueingError);
      try {
        ask(formula, wrong);
      } catch (error) {
        expect((error as InstanceType<typeof QueueingError>).mistakes[0]?.path).toMatch(new RegExp(`^${parameter}`));
      }
    }
  });

  test('names what was meant', () => {
    const parameter = Object.keys(valid)[0] as string;
    const { [parameter]: value, ...rest } = valid as Record<string, unknown>;
    expect(() => ask(formula, { ...rest, [`${parameter}x`]: value })).toThrow(`did you mean '${parameter}'?`);
    expect(() => ask(formula, undefined)).toThrow(`${name} refused: undefined is not parameters`);
  });
});

describe('refused with the way out', () => {
  test.each([
    [() => queueing.mg1({ arrivals: 1, service: { mean: 1, sd: 0 } }), 'arrivals', 'take 2 agents or more: erlangC'],
    [
      () => queueing.mg1Priorities({ classes: [{ arrivals: 1, service: { mean: 1, sd: 0 } }] }),
      'classes',
      'take 2 agents or more: mmcPriorities',
    ],
    [() => queueing.mg1({ arrivals: 0.1, service: { mean: 1, sd: -1 } }), 'service.sd', undefined],
    [
      () =>
        queueing.mg1Priorities({
          classes: [
            { arrivals: 0.1, service: moments },
            { arrivals: 0, service: moments },
          ],
        }),
      'classes.1.arrivals',
      undefined,
    ],
    [() => queueing.mmcPriorities({ arrivals: [1, Number.NaN], service: 1, agents: 9 }), 'arrivals.1', undefined],
    [() => queueing.mmcPriorities({ arrivals: [1, 1], service: 1, agents: 2 }), 'agents', 'take 3 agents or more'],
    [() => queueing.mmck({ arrivals: 1, service: 1, agents: 5, capacity: 4 }), 'capacity', 'take 5 or more'],
    [() => queueing.retrial({ arrivals: 4, service: 1, agents: 4, retryAfter: 1 }), 'agents', 'take 5 agents or more'],
    [
      () => queueing.retrial({ arrivals: 0.9999999, service: 1, agents: 1, retryAfter: 1 }),
      'agents',
      'take more agents or a shorter retryAfter',
    ],
    [() => queueing.squareRootStaffing({ arrivals: 1, service: 1 }), '', 'give exactly one'],
    [() => queueing.squareRootStaffing({ arrivals: 1, service: 1, beta: -1 }), 'beta', 'take more, or give patience'],
    [
      () => queueing.fewestAgents({ arrivals: 1, service: 1, target: {} }),
      'target',
      'give one or more of serviceLevel, within, meanWait, meanWaitServed, abandonProbability, delayProbability, occupancy',
    ],
    [
      () => queueing.fewestAgents({ arrivals: 1, service: 1, target: { abandonProbability: 0.1 } }),
      'target.abandonProbability',
      'give patience in seconds',
    ],
    [
      () => queueing.fewestAgents({ arrivals: 1, service: 1, target: { serviceLevel: 80 } }),
      'target.serviceLevel',
      undefined,
    ],
    [
      () => queueing.fewestAgents({ arrivals: 2e6, service: 1, target: { serviceLevel: 0.8 } }),
      'target',
      'lower the target or split the load',
    ],
  ])('%# %s', (wrong, path, remedy) => {
    try {
      wrong();
    } catch (error) {
      expect(error).toBeInstanceOf(QueueingError);
      expect((error as InstanceType<typeof QueueingError>).mistakes[0]).toMatchObject(
        remedy ? { path, remedy } : { path },
      );
      return;
    }
    throw new Error('not refused');
  });
});

test('any size of parameters gives sound figures or a refusal', () => {
  const size = fc.integer({ min: -95, max: 95 }).map((digits) => Math.exp(digits * Math.LN10));
  const near = fc.double({ min: 0.01, max: 100, noNaN: true });
  const number = fc.oneof(near, near, near, size);
  const agents = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3000 }));
  const all = fc.record({
    arrivals: number,
    service: number,
    patience: number,
    retryAfter: number,
    agents,
    more: agents,
  });
  const shares = /Probability$|^occupancy$/;
  fc.assert(
    fc.property(all, number, ({ arrivals, service, patience, retryAfter, agents, more }, t) => {
      const asked: (() => object)[] = [
        () => queueing.erlangA({ arrivals, service, patience, agents }),
        () => queueing.erlangB({ arrivals, service, agents }),
        () => queueing.erlangC({ arrivals, service, agents }),
        () => queueing.mg1({ arrivals, service: { mean: service, sd: patience } }),
        () => queueing.mmck({ arrivals, service, agents, capacity: agents + more }),
        () => queueing.mmcPriorities({ arrivals: [arrivals, patience], service, agents }),
        () => queueing.squareRootStaffing({ arrivals, service, patience, delayProbability: 0.3 }),
        () => (agents > 20 ? {} : queueing.retrial({ arrivals, service, agents, retryAfter })),
      ];
      for (const one of asked) {
        let found: Record<string, unknown>;
        try {
          found = one() as Record<string, unknown>;
        } catch (error) {
          expect(error).toBeInstanceOf(QueueingError);
          continue;
        }
        for (const [name, value] of Object.entries(found)) {
          const figure = typeof value === 'function' ? value(t) : value;
          if (typeof figure !== 'number') continue;
          const most = shares.test(name) || typeof value === 'function' ? 1 + 1e-9 : Infinity;
          expect(figure >= (name === 'beta' ? -30 : 0) && figure <= most, `${one} ${name} ${figure}`).toBe(true);
        }
      }
    }),
    { seed: 4242, numRuns: 120 },
  );
}, 30_000);
