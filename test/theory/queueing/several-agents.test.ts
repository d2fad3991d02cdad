import { describe, expect, test } from 'vitest';
import {
  erlangB,
  erlangC,
  fewestAgents,
  mmck,
  mmcPriorities,
  retrial,
  squareRootStaffing,
} from '../../../src/queueing/index.ts';
import { after, type Moves, steadyState } from './chain.ts';
import { expectSame, mean } from './same.ts';

describe('M/M/c/K', () => {
  test.each([
    { arrivals: 1.7, service: 2, agents: 4, capacity: 9 },
    { arrivals: 3, service: 2, agents: 4, capacity: 20 },
    { arrivals: 2, service: 2, agents: 4, capacity: 7 },
  ])('against its chain: %o', (parameters) => {
    const { arrivals, service, agents, capacity } = parameters;
    const line = mmck(parameters);
    const shares = steadyState(capacity + 1, (n): Moves => {
      const moves: [number, number][] = n < capacity ? [[n + 1, arrivals]] : [];
      if (n > 0) moves.push([n - 1, Math.min(n, agents) / service]);
      return moves;
    });
    const admitted = 1 - shares[capacity]!;
    const meanLine = mean(shares, (n) => Math.max(0, n - agents));
    expectSame(line.blockedProbability, shares[capacity]!);
    expectSame(line.meanLine, meanLine);
    expectSame(line.meanWait, meanLine / arrivals / admitted);
    expectSame(line.occupancy, mean(shares, (n) => Math.min(n, agents)) / agents);
    expectSame(line.delayProbability, mean(shares, (n) => (n >= agents && n < capacity ? 1 : 0)) / admitted);

    const start = new Float64Array(capacity - agents + 1);
    for (let n = agents; n < capacity; n++) start[n - agents + 1] = shares[n]!;
    const late = 1 - after(1.3, start, (ahead) => (ahead > 0 ? [[ahead - 1, agents / service]] : []), 0.01)[0]!;
    const delayed = start.reduce((a, b) => a + b);
    expectSame(line.waitTail(1.3), (late - (1 - delayed)) / admitted, 8);
    expectSame(line.serviceLevel(1.3), admitted - (late - (1 - delayed)), 8);
  });

  test('without a line is Erlang B, with an endless one Erlang C', () => {
    const load = { arrivals: 9, service: 100, agents: 950 };
    expectSame(mmck({ ...load, capacity: 950 }).blockedProbability, erlangB(load).blockedProbability, 12);
    const [k, c] = [mmck({ ...load, capacity: 3000 }), erlangC(load)];
    expectSame(k.meanWait, c.meanWait);
    expectSame(k.waitTail(2), c.waitTail(2));
    expectSame(k.serviceLevel(2), c.serviceLevel(2));
  });

  test('a thousand agents at twice their load turn away half, whatever the line', () => {
    const line = mmck({ arrivals: 20, service: 100, agents: 1000, capacity: 6000 });
    expectSame(line.blockedProbability, 0.5);
    expect(line.occupancy).toBeCloseTo(1, 12);
    expect(line.waitTail(100)).toBeCloseTo(1, 9);
  });
});

describe('M/M/c with two priorities', () => {
  test.each([
    { arrivals: [0.5, 0.7], service: 1, agents: 2 },
    { arrivals: [1, 0.8], service: 2, agents: 6 },
    { arrivals: [0.25, 0.25], service: 1, agents: 1 },
  ])('against its chain: %o', ({ arrivals: [high = 0, low = 0], service, agents }) => {
    const [width, height] = [24, 56];
    // Fewer than all busy, or all busy with so many of each class in line.
    const at = (a: number, b: number) => agents + b * width + a;
    const lineOf = (state: number) =>
      state < agents ? [0, 0] : [(state - agents) % width, Math.floor((state - agents) / width)];
    const shares = steadyState(agents + width * height, (state): Moves => {
      const [a = 0, b = 0] = lineOf(state);
      if (state < agents) {
        const up = [state + 1, high + low] as const;
        return state > 0 ? [up, [state - 1, state / service]] : [up];
      }
      const next = a > 0 ? at(a - 1, b) : b > 0 ? at(a, b - 1) : agents - 1;
      const moves: [number, number][] = [[next, agents / service]];
      if (a < width - 1) moves.push([at(a + 1, b), high]);
      if (b < height - 1) moves.push([at(a, b + 1), low]);
      return moves;
    });
    const line = mmcPriorities({ arrivals: [high, low], service, agents });
    expectSame(
      line.delayProbability,
      mean(shares, (s) => (s >= agents ? 1 : 0)),
      7,
    );
    expectSame(
      line.classes[0]!.meanLine,
      mean(shares, (s) => lineOf(s)[0]!),
      7,
    );
    expectSame(
      line.classes[1]!.meanLine,
      mean(shares, (s) => lineOf(s)[1]!),
      7,
    );
    expectSame(line.meanWait, erlangC({ arrivals: high + low, service, agents }).meanWait, 12);
  });
});

describe('retrials', () => {
  test('one agent: rho^2 / (1 - rho) (1 + mu / nu) in orbit', () => {
    const known = (rho: number, nu: number) => ((rho * rho) / (1 - rho)) * (1 + 1 / nu);
    for (const [rho, nu, printed] of [
      [0.5, 1, 1],
      [0.8, 0.5, 9.6],
      [0.3, 20, 0.135],
      [0.95, 0.1, 198.55],
    ] as const) {
      const line = retrial({ arrivals: rho, service: 1, agents: 1, retryAfter: 1 / nu });
      expectSame(known(rho, nu), printed, 4);
      expectSame(line.meanOrbit, known(rho, nu));
      expectSame(line.blockedProbability, rho);
    }
  });

  test('five agents, published (Falin and Templeton)', () => {
    for (const [nu, blocked, orbit] of [
      [0.1, 0.421, 30.87],
      [1, 0.4553, 5.261],
      [10, 0.5215, 2.567],
    ] as const) {
      const line = retrial({ arrivals: 4, service: 1, agents: 5, retryAfter: 1 / nu });
      expect(line.blockedProbability).toBeCloseTo(blocked, 4);
      expect(line.meanOrbit).toBeCloseTo(orbit, orbit > 10 ? 2 : 3);
    }
  });

  test.each([
    { arrivals: 4, service: 1, agents: 5, retryAfter: 1 },
    { arrivals: 0.2, service: 5, agents: 3, retryAfter: 12 },
    { arrivals: 5, service: 1, agents: 8, retryAfter: 0.2 },
  ])('against its chain: %o', (parameters) => {
    const { arrivals, service, agents, retryAfter } = parameters;
    const wide = agents + 1;
    const shares = steadyState(wide * 140, (state): Moves => {
      const busy = state % wide;
      const orbit = Math.floor(state / wide);
      const moves: [number, number][] = [];
      if (busy < agents) moves.push([state + 1, arrivals]);
      else if (orbit < 139) moves.push([state + wide, arrivals]);
      if (busy > 0) moves.push([state - 1, busy / service]);
      if (busy < agents && orbit > 0) moves.push([state - wide + 1, orbit / retryAfter]);
      return moves;
    });
    const line = retrial(parameters);
    expectSame(
      line.meanOrbit,
      mean(shares, (s) => Math.floor(s / wide)),
    );
    expectSame(
      line.blockedProbability,
      mean(shares, (s) => (s % wide === agents ? 1 : 0)),
    );
    expectSame(line.occupancy, mean(shares, (s) => s % wide) / agents);
  });

  test('who tries again at once might as well wait in line', () => {
    const [eager, line] = [
      retrial({ arrivals: 4, service: 1, agents: 5, retryAfter: 1e-7 }),
      erlangC({ arrivals: 4, service: 1, agents: 5 }),
    ];
    expectSame(eager.blockedProbability, line.delayProbability, 5);
    expectSame(eager.meanWait, line.meanWait, 5);
  });
});

describe('staffing', () => {
  test('the square root rule meets the delay that it aims at when the load is large', () => {
    for (const delayProbability of [0.1, 0.5, 0.9]) {
      const load = { arrivals: 1000, service: 100 };
      const exact = erlangC({ ...load, agents: squareRootStaffing({ ...load, delayProbability }).agents });
      expect(Math.abs(exact.delayProbability - delayProbability)).toBeLessThan(0.005);
    }
  });

  test('the square root rule with patience needs beta 0 for half delayed when patience lasts as long as service', () => {
    const found = squareRootStaffing({ arrivals: 1, service: 100, patience: 100, delayProbability: 0.5 });
    expect(found.beta).toBeCloseTo(0, 9);
    expect(found.agents).toBe(100);
  });

  test('Erlang C with 100 calls in half an hour, 3 min of service, 80 % in 20 s: 14 agents', () => {
    const { agents, line } = fewestAgents({
      arrivals: 100 / 1800,
      service: 180,
      target: { serviceLevel: 0.8, within: 20 },
    });
    expect(agents).toBe(14);
    expect(line.serviceLevel(20)).toBeCloseTo(0.888, 3);
  });
});
