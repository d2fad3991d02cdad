import { describe, expect, test } from 'vitest';
import { erlangA, erlangB, erlangC, QueueingError } from '../../../src/queueing/index.ts';

const c = { arrivals: 0.1, service: 100, agents: 12 };
const a = { ...c, patience: 60 };

function refusal(ask: () => unknown): QueueingError {
  try {
    ask();
  } catch (error) {
    expect(error).toBeInstanceOf(QueueingError);
    return error as QueueingError;
  }
  throw new Error('not refused');
}

describe.each([-1, 0, Number.NaN, Number.POSITIVE_INFINITY, '5', null, undefined, {}, 1e300, 1e-300])(
  '%o',
  (nonsense) => {
    test.each(['arrivals', 'service', 'patience', 'agents'])('is refused as %s', (name) => {
      const error = refusal(() => erlangA({ ...a, [name]: nonsense }));
      expect(error.mistakes.map(({ path }) => path)).toEqual([name]);
      expect(error.formula).toBe('erlangA');
    });
  },
);

test('agents are whole', () => {
  expect(refusal(() => erlangB({ ...c, agents: 2.5 })).message).toBe(
    'erlangB refused: agents: 2.5 is not a whole number from 1 to 1000000',
  );
});

test('all mistakes are told at once, wrong names with the right one', () => {
  const { mistakes } = refusal(() => erlangC({ arrivals: -1, servise: 3, agents: 2 } as never));
  expect(mistakes.map(({ path }) => path)).toEqual(['servise', 'service', 'arrivals']);
  expect(mistakes[0]?.remedy).toContain("'service'");
});

test.each([undefined, null, 5, 'x', []])('%o is no set of parameters', (given) => {
  expect(refusal(() => erlangA(given as never)).message).toContain('arrivals, service, patience, agents');
});

test('Erlang C refuses a line that would grow for ever, and says how many agents it takes', () => {
  const error = refusal(() => erlangC({ ...c, agents: 10 }));
  expect(error.mistakes[0]?.remedy).toBe('take 11 agents or more, or let callers hang up: erlangA');
  expect(erlangC({ ...c, agents: 11 }).meanWait).toBeGreaterThan(0);
});

test('Erlang A refuses patience that would take a line of hundreds of millions', () => {
  expect(refusal(() => erlangA({ ...a, agents: 5, patience: 1e10 })).mistakes[0]?.path).toBe('patience');
});

test.each([-1, Number.NaN])('a wait of %d is refused', (t) => {
  expect(() => erlangA(a).waitTail(t)).toThrow(RangeError);
  expect(() => erlangC(c).serviceLevel(t)).toThrow(RangeError);
});

test('nobody waits for ever', () => {
  const line = erlangA({ ...a, agents: 5 });
  expect([line.waitTail(Infinity), line.waitTailServed(Infinity), line.waitTailAbandoned(Infinity)]).toEqual([0, 0, 0]);
  expect(line.serviceLevel(Infinity)).toBeCloseTo(1 - line.abandonProbability, 12);
  expect(erlangC(c).waitTail(Infinity)).toBe(0);
});

test('more agents or less patience never make waits longer', () => {
  let before = erlangA({ ...a, agents: 1 });
  for (let agents = 2; agents < 30; agents++) {
    const line = erlangA({ ...a, agents });
    expect(line.meanWaitServed).toBeLessThan(before.meanWaitServed);
    expect(line.waitTail(20)).toBeLessThan(before.waitTail(20));
    expect(erlangA({ ...a, agents, patience: 30 }).meanWait).toBeLessThan(line.meanWait);
    before = line;
  }
});
