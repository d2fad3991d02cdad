import { describe, expect, test } from 'vitest';
import { erlangA, erlangB, erlangC } from '../../../src/queueing/index.ts';
import { after, type Moves, steadyState } from './chain.ts';
import { expectSame, mean } from './same.ts';

describe('published figures', () => {
  test('Erlang A: 10 calls a minute, 2 min service, 3 min patience, 21 agents', () => {
    const line = erlangA({ arrivals: 10 / 60, service: 120, patience: 180, agents: 21 });
    expect(line.delayProbability).toBeCloseTo(0.4795742699, 9);
    expect(line.meanWait).toBeCloseTo(10.5682953, 6);
    expect(line.abandonProbability).toBeCloseTo(0.0587127516, 9);
    expect(line.waitTail(20)).toBeCloseTo(0.2143651, 7);
    expect(line.serviceLevel(20)).toBeCloseTo(0.7483055, 7);
    expect(line.meanLine).toBeCloseTo(1.7613825, 6);
    expect(line.occupancy).toBeCloseTo(0.896464, 7);
    expect(line.meanWaitServed).toBeCloseTo(10.0692156, 6);
    expect(line.meanWaitAbandoned).toBeCloseTo(18.569579, 5);
    expect(line.waitTailServed(20)).toBeCloseTo(0.2050189, 7);
  });

  test('Erlang A: 48 calls a minute, 1 min service, 2 min patience, 50 agents (Garnett, Mandelbaum and Reiman)', () => {
    const line = erlangA({ arrivals: 48 / 60, service: 60, patience: 120, agents: 50 });
    expect(line.abandonProbability).toBeCloseTo(0.0309, 4);
    expect(line.meanWait).toBeCloseTo(3.71, 2);
    expect(line.meanLine).toBeCloseTo(2.97, 2);
    expect(line.occupancy).toBeCloseTo(0.93, 3);
    expect(line.serviceLevel(20)).toBeCloseTo(0.943, 3);
  });

  test('Erlang B and C: two erlang and three agents, by hand', () => {
    expect(erlangB({ arrivals: 1 / 60, service: 120, agents: 3 }).blockedProbability).toBeCloseTo(4 / 19, 12);
    const line = erlangC({ arrivals: 1 / 60, service: 120, agents: 3 });
    expect(line.delayProbability).toBeCloseTo(4 / 9, 12);
    expect(line.meanWait).toBeCloseTo((4 / 9) * 120, 9);
    expect(line.meanLine).toBeCloseTo(8 / 9, 12);
  });
});

describe.each([
  { arrivals: 10 / 60, service: 120, patience: 180, agents: 21 },
  { arrivals: 0.2, service: 30, patience: 10, agents: 3 },
  { arrivals: 1, service: 1, patience: 0.2, agents: 1 },
  { arrivals: 3, service: 2, patience: 20, agents: 5 },
])('Erlang A against its chain: %o', (parameters) => {
  const { arrivals, service, patience, agents } = parameters;
  const line = erlangA(parameters);
  const states = agents + 140;
  const shares = steadyState(
    states,
    (n): Moves =>
      [
        [n + 1, arrivals],
        [n - 1, Math.min(n, agents) / service + Math.max(0, n - agents) / patience],
      ].filter(([to]) => to! >= 0) as unknown as Moves,
  );

  test('line, occupancy, delay and abandonment', () => {
    const meanLine = mean(shares, (n) => Math.max(0, n - agents));
    expectSame(line.meanLine, meanLine);
    expectSame(line.meanWait, meanLine / arrivals);
    expectSame(line.abandonProbability, meanLine / patience / arrivals);
    expectSame(line.occupancy, mean(shares, (n) => Math.min(n, agents)) / agents);
    expectSame(
      line.delayProbability,
      mean(shares, (n) => (n >= agents ? 1 : 0)),
    );
  });

  test('waits of those served and those who hang up', () => {
    // One caller watched: state i has i others ahead; the last two are being answered and having hung up.
    const [answered, gone] = [140, 141];
    const watched = (ahead: number): Moves =>
      ahead >= answered
        ? []
        : [
            [ahead > 0 ? ahead - 1 : answered, agents / service],
            [gone, 1 / patience],
            ...(ahead > 0 ? ([[ahead - 1, ahead / patience]] as const) : []),
          ];
    const start = new Float64Array(142);
    for (let ahead = 0; ahead < 140; ahead++) start[ahead] = shares[agents + ahead]!;
    const delayed = start.reduce((a, b) => a + b);
    const served = 1 - line.abandonProbability;
    const step = Math.min(0.25 / (agents / service + 141 / patience), patience / 40);

    const t = patience / 4;
    const p = after(t, start, watched, step);
    expectSame(line.waitTail(t), delayed - p[answered]! - p[gone]!, 7);
    expectSame(line.waitTailServed(t), 1 - (1 - delayed + p[answered]!) / served, 6);
    expectSame(line.waitTailAbandoned(t), 1 - p[gone]! / line.abandonProbability, 6);
    expectSame(line.serviceLevel(t), 1 - delayed + p[answered]!, 7);
  });

  test('mean waits are the areas under their tails', () => {
    const area = (tail: (t: number) => number) => {
      const h = patience / 400;
      let total = tail(0) + tail(8000 * h);
      for (let i = 1; i < 8000; i++) total += (i % 2 === 1 ? 4 : 2) * tail(i * h);
      return (total * h) / 3;
    };
    expectSame(line.meanWait, area(line.waitTail), 6);
    expectSame(line.meanWaitServed, area(line.waitTailServed), 6);
    expectSame(line.meanWaitAbandoned, area(line.waitTailAbandoned), 6);
  });
});

test('Erlang C against its chain and the tail of one caller watched', () => {
  const [arrivals, service, agents] = [0.5, 8, 6];
  const line = erlangC({ arrivals, service, agents });
  const shares = steadyState(120, (n): Moves => {
    const up = [n + 1, arrivals] as const;
    return n > 0 ? [up, [n - 1, Math.min(n, agents) / service]] : [up];
  });
  expectSame(
    line.delayProbability,
    mean(shares, (n) => (n >= agents ? 1 : 0)),
  );
  expectSame(
    line.meanLine,
    mean(shares, (n) => Math.max(0, n - agents)),
  );
  const start = new Float64Array(116);
  for (let n = agents; n < 120; n++) start[n - agents + 1] = shares[n]!;
  const p = after(5, start, (ahead) => (ahead > 0 ? [[ahead - 1, agents / service]] : []), 0.05);
  expectSame(line.waitTail(5), line.delayProbability - p[0]!, 8);
});

test('Erlang B against its chain', () => {
  for (const [load, agents] of [
    [2, 3],
    [30, 24],
    [0.01, 2],
  ] as const) {
    const shares = steadyState(agents + 1, (n): Moves => {
      const up = [n + 1, load] as const;
      return n > 0 ? [up, [n - 1, n]] : [up];
    });
    expectSame(erlangB({ arrivals: load, service: 1, agents }).blockedProbability, shares[agents]!);
  }
});

describe('limits', () => {
  test('Erlang A with endless patience is Erlang C', () => {
    const a = erlangA({ arrivals: 9, service: 100, patience: 1e12, agents: 950 });
    const c = erlangC({ arrivals: 9, service: 100, agents: 950 });
    expectSame(a.delayProbability, c.delayProbability, 8);
    expectSame(a.meanWait, c.meanWait, 8);
    expectSame(a.waitTail(3), c.waitTail(3), 8);
  });

  test('Erlang A with hardly any patience is Erlang B', () => {
    const a = erlangA({ arrivals: 9, service: 100, patience: 1e-9, agents: 950 });
    const b = erlangB({ arrivals: 9, service: 100, agents: 950 });
    expectSame(a.abandonProbability, b.blockedProbability, 6);
  });

  test('ten thousand agents at twice their load: half hang up, the line is that of the fluid', () => {
    const line = erlangA({ arrivals: 200, service: 100, patience: 600, agents: 10_000 });
    expectSame(line.abandonProbability, 0.5, 9);
    expectSame(line.meanLine, 60_000, 9);
    expect(line.occupancy).toBeCloseTo(1, 12);
    // Everybody waits until the line has thinned to what agents take: patience times ln 2.
    expectSame(line.meanWaitServed, 600 * Math.log(2), 3);
    expect(line.waitTail(300)).toBeCloseTo(Math.exp(-0.5), 6);
  });

  test('a thousand agents with next to nothing to do', () => {
    const line = erlangA({ arrivals: 0.001, service: 100, patience: 600, agents: 1000 });
    expect([line.delayProbability, line.meanWait, line.serviceLevel(0)]).toEqual([0, 0, 1]);
    expect(line.meanWaitAbandoned).toBeGreaterThan(0);
  });
});
