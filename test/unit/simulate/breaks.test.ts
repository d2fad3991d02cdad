import { describe, expect, test } from 'vitest';
import type { PoolOptions } from '../../../src/design/index.ts';
import { constant } from '../../../src/stochastic/constant.ts';
import { callersAt, lineDesign, live } from './tiny.ts';
import { answers, centre, type Need } from './two-needs.ts';

const calls = (...times: readonly number[]) => times.map((at): readonly [number, Need] => [at, 'bill']);
const who = (desk: PoolOptions, times: readonly number[], talk = 100) =>
  answers(centre({ desk }, {}, talk), calls(...times));

describe('a break', () => {
  test('keeps an idle agent from callers, until it is over', () => {
    // From 1000 to 1300, from 2300 to 2600, and so on.
    expect(who({ agents: 1, breaks: { after: 1000, lasts: 300 } }, [999, 1200, 2299, 2400], 1)).toBe(
      '0:1@999, 1:1@1300, 2:1@2299, 3:1@2600',
    );
  });

  test('begins after the talk under way, whoever waits', () => {
    expect(who({ agents: 1, breaks: { after: 1000, lasts: 300 } }, [950, 960])).toBe('0:1@950, 1:1@1350');
  });

  test('is as long as ever when it begins late, and the next counts from when it was due', () => {
    // Due at 1000, taken from 1050 to 1350; the next is due at 2300.
    expect(who({ agents: 1, breaks: { after: 1000, lasts: 300 } }, [950, 2299, 2301])).toBe(
      '0:1@950, 1:1@2299, 2:1@2699',
    );
  });

  test('waits for all callers of an agent who has several', () => {
    const desk = { agents: 1, handles: 2, breaks: { after: 100, lasts: 50 } };
    expect(who(desk, [0, 50, 101])).toBe('0:1@0, 1:1@50, 2:1@200');
  });

  test('is counted anew by whoever comes to work in the morning', () => {
    const opens = ['00', '12'].map((hour) => ({ days: 'daily', from: `${hour}:00`, to: `${hour}:15` }));
    const desk = { agents: 1, opens, breaks: { after: 800, lasts: 300 } };
    // On a break at closing; there again at noon, when work begins anew.
    expect(who(desk, [850, 43_200, 43_200 + 700, 43_200 + 850], 10)).toBe('1:1@43200, 2:1@43900');
  });

  test('of one agent leaves callers to the others', () => {
    const desk = {
      groups: { one: { agents: 1, skills: ['billing'] }, two: { agents: 1, skills: ['billing'] } },
      breaks: { after: constant(1000), lasts: 300 },
    };
    // Both at the same time, as both came to work at 0.
    expect(who(desk, [1100, 1101], 10)).toBe('0:1@1300, 1:2@1300');
  });
});

describe('figures of breaks', () => {
  const run = live(
    lineDesign({ pool: { agents: 1, breaks: { after: 900, lasts: 300 } }, talk: 90 }),
    callersAt([100, 500]),
    {
      horizon: 12_000,
    },
  );
  const { occupancy, utilisation } = run.pools.desk!;

  test('occupancy is of the time at work without breaks, utilisation with them', () => {
    expect(occupancy.value).toBeCloseTo(180 / 9000, 12);
    expect(utilisation.value).toBeCloseTo(180 / 12_000, 12);
  });
});

test('a shrinkage is the share of time in which agents are absent, whatever they do', () => {
  const absent = (busy: boolean) => {
    const callers = callersAt(busy ? Array.from({ length: 20_000 }, (_, i) => 40 * i) : [0]);
    const pool = { agents: 10, shrinkage: { share: 0.2, lasts: 600 } };
    const { pools } = live(lineDesign({ pool, talk: 300 }), callers, { horizon: 800_000, replications: 4 });
    const { occupancy, utilisation } = pools.desk!;
    return 1 - utilisation.value / occupancy.value;
  };
  expect(absent(true)).toBeCloseTo(0.2, 2);
});
