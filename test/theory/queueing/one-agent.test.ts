import { describe, expect, test } from 'vitest';
import { mg1, mg1Priorities } from '../../../src/queueing/index.ts';
import { type Moves, steadyState } from './chain.ts';
import { expectSame, mean } from './same.ts';

describe('M/G/1', () => {
  test('exponential service: load over one minus load', () => {
    const line = mg1({ arrivals: 0.8, service: { mean: 1, sd: 1 } });
    expectSame(line.meanWait, 4);
    expectSame(line.meanLine, 3.2);
    expectSame(line.meanWaitDelayed, 5);
  });

  test('Erlang service, against the chain of its phases', () => {
    // State: phases of service still to be done, three a caller.
    const [arrivals, phase] = [0.6, 0.5];
    const shares = steadyState(900, (left): Moves => {
      const up = [left + 3, arrivals] as const;
      return left > 0 ? [up, [left - 1, 1 / phase]] : [up];
    });
    const line = mg1({ arrivals, service: { mean: 3 * phase, sd: Math.sqrt(3) * phase } });
    expectSame(
      line.meanLine,
      mean(shares, (left) => Math.max(0, Math.ceil(left / 3) - 1)),
      8,
    );
    expectSame(line.occupancy, 1 - shares[0]!);
  });

  test.each([
    ['always 1', [[1, 1]]],
    [
      '0.5 or 4',
      [
        [0.5, 0.9],
        [4, 0.1],
      ],
    ],
  ] as const)('service of %s, against the chain of those left behind', (_, points) => {
    const arrivals = 0.7;
    const n = 400;
    const arriving = new Float64Array(n);
    for (const [length, share] of points) {
      let probability = share * Math.exp(-arrivals * length);
      for (let k = 0; k < n; k++) {
        arriving[k]! += probability;
        probability *= (arrivals * length) / (k + 1);
      }
    }
    const shares = steadyState(
      n,
      (left): Moves =>
        Array.from(arriving, (share, k) => [Math.max(0, left - 1) + k, share] as const).filter(
          ([, share]) => share > 0,
        ),
    );
    const service = points.reduce((sum, [length, share]) => sum + length * share, 0);
    const square = points.reduce((sum, [length, share]) => sum + length * length * share, 0);
    const line = mg1({ arrivals, service: { mean: service, sd: Math.sqrt(square - service * service) } });
    // Those left behind arrived during the whole time of the one who leaves.
    expectSame(line.meanWait, mean(shares, (left) => left) / arrivals - service, 7);
  });
});

describe('M/G/1 with priorities', () => {
  const first = { arrivals: 0.3, service: { mean: 0.8, sd: 0.8 } };
  const second = { arrivals: 0.2, service: { mean: 1.5, sd: 1.5 } };
  const [width, height] = [24, 56];

  test('nobody interrupted, against its chain', () => {
    // Idle, or serving a caller of one class with so many of each in line.
    const at = (serving: number, a: number, b: number) => 1 + (b * width + a) * 2 + serving;
    const shares = steadyState(1 + 2 * width * height, (state): Moves => {
      if (state === 0)
        return [
          [at(0, 0, 0), first.arrivals],
          [at(1, 0, 0), second.arrivals],
        ];
      const serving = (state - 1) % 2;
      const a = ((state - 1) >> 1) % width;
      const b = Math.floor((state - 1) / 2 / width);
      const next = a > 0 ? at(0, a - 1, b) : b > 0 ? at(1, a, b - 1) : 0;
      const moves: [number, number][] = [[next, 1 / (serving === 0 ? first : second).service.mean]];
      if (a < width - 1) moves.push([at(serving, a + 1, b), first.arrivals]);
      if (b < height - 1) moves.push([at(serving, a, b + 1), second.arrivals]);
      return moves;
    });
    const { classes, occupancy } = mg1Priorities({ classes: [first, second] });
    expectSame(occupancy, 1 - shares[0]!, 7);
    expectSame(
      classes[0]!.meanLine,
      mean(shares, (s) => (s === 0 ? 0 : ((s - 1) >> 1) % width)),
      7,
    );
    expectSame(
      classes[1]!.meanLine,
      mean(shares, (s) => (s === 0 ? 0 : Math.floor((s - 1) / 2 / width))),
      7,
    );
  });

  test('interrupted and resumed, against its chain', () => {
    const shares = steadyState(width * height, (state): Moves => {
      const a = state % width;
      const b = Math.floor(state / width);
      const moves: [number, number][] = [];
      if (a > 0) moves.push([state - 1, 1 / first.service.mean]);
      else if (b > 0) moves.push([state - width, 1 / second.service.mean]);
      if (a < width - 1) moves.push([state + 1, first.arrivals]);
      if (b < height - 1) moves.push([state + width, second.arrivals]);
      return moves;
    });
    const { classes } = mg1Priorities({ classes: [first, second], preemptive: true });
    expectSame(
      classes[0]!.meanLine,
      mean(shares, (s) => Math.max(0, (s % width) - 1)),
      7,
    );
    // Whoever has been interrupted stands in line again.
    const beingServed = second.arrivals * second.service.mean;
    expectSame(classes[1]!.meanLine, mean(shares, (s) => Math.floor(s / width)) - beingServed, 7);
  });

  test('nobody interrupted: who goes first changes whose wait it is, not the work waiting (Kleinrock)', () => {
    const classes = [first, second, { arrivals: 0.05, service: { mean: 4, sd: 1 } }];
    const work = (all: typeof classes) =>
      mg1Priorities({ classes: all }).classes.reduce(
        (sum, each, i) => sum + each.meanWait * all[i]!.arrivals * all[i]!.service.mean,
        0,
      );
    expectSame(work(classes), work(classes.slice().reverse()), 12);
  });

  test('one class alone is M/G/1', () => {
    const { classes, meanWait } = mg1Priorities({ classes: [second] });
    expectSame(classes[0]!.meanWait, mg1(second).meanWait, 12);
    expect(meanWait).toBe(classes[0]!.meanWait);
  });
});
