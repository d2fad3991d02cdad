import { describe, expect, test } from 'vitest';
import { type Design, population } from '../../../src/design/index.ts';
import type { ContactRecord } from '../../../src/measure/index.ts';
import { SimulationError } from '../../../src/simulate/simulation-error.ts';
import type { Arrivals } from '../../../src/stochastic/arrivals.ts';
import { constant } from '../../../src/stochastic/constant.ts';
import { gamma } from '../../../src/stochastic/gamma.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { days } from '../../../src/time/durations.ts';
import { lineDesign, live } from './tiny.ts';

const DAY = 86_400;
const callersOf = (arrivals: Arrivals) => population({ arrivals, personas: { caller: { needs: 'help', share: 1 } } });
const busy = callersOf(poisson({ perHour: 4, busyness: gamma({ mean: 1, sd: 0.4 }) }));

/** When callers came, by replication. */
function arrivals(design: Design, callers = busy, options: object = {}): readonly (readonly number[])[] {
  const found: number[][] = [];
  const onContact = ({ replication, began, counted }: ContactRecord) => {
    if (!counted) return;
    found[replication - 1] ??= [];
    (found[replication - 1] as number[]).push(began);
  };
  live(design, callers, { horizon: days(6), replications: 3, onContact, ...options });
  return found.map((times) => times.sort((a, b) => a - b));
}

const perDay = (times: readonly number[] = []) =>
  [0, 1, 2, 3, 4, 5].map((day) => times.filter((t) => Math.floor(t / DAY) === day).length);

describe('busyness', () => {
  test('is the same in every design, and so are all callers', () => {
    expect(arrivals(lineDesign({ talk: 3000, pool: { agents: 2 } }))).toEqual(arrivals(lineDesign()));
  });

  test('is another on other days, in other replications and for other seeds', () => {
    const [one, two] = arrivals(lineDesign()).map(perDay);
    expect(new Set([...(one ?? []), ...(two ?? [])]).size).toBeGreaterThan(8);
    expect(perDay(arrivals(lineDesign(), busy, { seed: 2 })[0])).not.toEqual(one);
  });

  test('changes when callers come, and nothing else of them', () => {
    const even = arrivals(lineDesign(), callersOf(poisson({ perHour: 4, busyness: constant(1) })));
    const twice = arrivals(lineDesign(), callersOf(poisson({ perHour: 4, busyness: constant(2) })));
    for (const [index, t] of (even[0] ?? []).entries()) expect(twice[0]?.[index]).toBeCloseTo(t / 2, 6);
  });

  test('that is strange stops the run, with its name', () => {
    const strange = { ...gamma({ mean: 1, sd: 0.4 }), mean: 1, sample: () => -1, toString: () => 'odd' };
    const run = () => arrivals(lineDesign(), callersOf(poisson({ perHour: 4, busyness: strange as never })));
    expect(run).toThrow(SimulationError);
    expect(run).toThrow(/poisson\(perHour 4, busyness odd\) threw: RangeError: busyness odd gave -1/);
  });

  test('arrivals that throw when a replication begins stop the run', () => {
    const broken: Arrivals = {
      kind: 'broken',
      expected: () => 1,
      next: () => Infinity,
      begin: () => {
        throw new Error('not today');
      },
      toString: () => 'broken()',
    };
    expect(() => arrivals(lineDesign(), callersOf(broken))).toThrow('broken() threw: Error: not today');
  });
});
