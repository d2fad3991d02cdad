import { describe, expect, test } from 'vitest';
import { type Population, persona, population } from '../../../src/design/index.ts';
import type { ContactRecord } from '../../../src/measure/index.ts';
import { compare, OptionsError, replay, type SimulateOptions, simulate } from '../../../src/simulate/index.ts';
import { discrete } from '../../../src/stochastic/empirical.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { studentT } from '../../../src/stochastic/student-t.ts';
import { lineDesign } from './tiny.ts';

const design = lineDesign({ talk: exponential({ mean: 100 }), pool: { agents: 2 } });
const staffed = design.with({ pools: { desk: { agents: 3 } } });
const patience = exponential({ mean: 200 });
const callers = population({
  arrivals: poisson({ perHour: 60 }),
  personas: {
    calm: persona({ needs: 'help', share: 0.5, patience }),
    hasty: persona({ needs: 'help', share: 0.5, patience }),
  },
});
const options = { horizon: 20_000, warmUp: 2000, seed: 3, replications: 12 };
const antithetic = { ...options, antithetic: true };

function lived(more: Partial<SimulateOptions>, of: Population = callers) {
  const contacts: ContactRecord[] = [];
  const run = simulate(design, of, { ...options, ...more, onContact: (contact) => contacts.push(contact) });
  return { run, contacts };
}
const of = (contacts: readonly ContactRecord[], number: number) =>
  contacts.filter(({ replication }) => replication === number);
const mirrored = lived({ antithetic: true });
const counts = Array.from(
  { length: 12 },
  (_, r) => of(mirrored.contacts, r + 1).filter(({ counted }) => counted).length,
);

describe('of a pair', () => {
  const plain = lived({ replications: 6 });
  const renamed = (contacts: readonly ContactRecord[]) => contacts.map((each) => ({ ...each, replication: 0 }));

  test('the first is the replication that is lived without mirrors', () => {
    for (let k = 1; k <= 6; k++) {
      expect(renamed(of(mirrored.contacts, 2 * k - 1))).toEqual(renamed(of(plain.contacts, k)));
    }
  });

  test('the second has the same callers with the opposite luck', () => {
    const first = (number: number) =>
      new Map(of(mirrored.contacts, number).map((contact) => [contact.caller, contact] as const));
    for (let k = 1; k <= 6; k++) {
      const [one, other] = [first(2 * k - 1), first(2 * k)];
      for (let caller = 0; caller < 100; caller++) {
        expect(new Set([one.get(caller)?.persona, other.get(caller)?.persona])).toEqual(new Set(['calm', 'hasty']));
      }
      // The gap before the first is a quantile; the two are of shares that make one together.
      const shares = [one, other].map((each) => -Math.expm1(-(each.get(0)?.began ?? Number.NaN) / 60));
      expect((shares[0] as number) + (shares[1] as number)).toBeCloseTo(1, 12);
    }
  });

  test('a busy day of the one is a quiet day of the other', () => {
    const arrivals = poisson({ perHour: 4, busyness: discrete({ values: [0.001, 2], weights: [1, 1] }) });
    const uneven = population({ arrivals, personas: { one: persona({ needs: 'help', share: 1 }) } });
    const { contacts } = lived({ antithetic: true, replications: 2, horizon: 6 * 86_400, warmUp: 0 }, uneven);
    const perDay = [1, 2].map((number) =>
      Array.from({ length: 6 }, (_, day) =>
        of(contacts, number).filter(({ began }) => Math.floor(began / 86_400) === day),
      ),
    );
    for (let day = 0; day < 6; day++) {
      const busy = perDay.filter((days) => (days[day]?.length ?? 0) > 50);
      expect([day, busy.length]).toEqual([day, 1]);
    }
  });

  test('agents who begin with a break in the one do not in the other', () => {
    const resting = lineDesign({ pool: { agents: 40, shrinkage: { share: 0.5, lasts: 1e9 } } });
    const absent = (more: Partial<SimulateOptions>) => {
      const { occupancy, utilisation } = simulate(resting, callers, { ...options, horizon: 2100, ...more }).pools.desk!;
      return 1 - utilisation.value / occupancy.value;
    };
    const one = absent({ replications: 1 });
    expect(Math.abs(one - 0.5)).toBeGreaterThan(0.01);
    expect(absent({ replications: 2, antithetic: true })).toBeCloseTo(0.5, 9);
  });
});

describe('a pair is what intervals are made of', () => {
  const { run } = mirrored;

  test('a mean is that of pairs, with their spread', () => {
    const pairs = [0, 1, 2, 3, 4, 5].map((k) => ((counts[2 * k] as number) + (counts[2 * k + 1] as number)) / 2);
    const mean = pairs.reduce((sum, each) => sum + each, 0) / 6;
    const variance = pairs.reduce((sum, each) => sum + (each - mean) * (each - mean), 0) / 5;
    expect(run.contacts.value).toBeCloseTo(mean, 9);
    expect((run.contacts.high as number) - mean).toBeCloseTo(studentT(0.975, 5) * Math.sqrt(variance / 6), 9);
    expect(run.contacts.n).toBe(6 * 2 * mean);
  });

  test('replications are counted both, and pairs are told', () => {
    expect([run.replications, run.units]).toEqual([12, { of: 'pair', count: 6 }]);
    expect(run.waits.mean.n).toBe(counts.reduce((sum, each) => sum + each, 0));
    expect(run.pools.desk?.occupancy.n).toBe(6);
    expect(run.toString()).toContain(', 6 pairs, seed 3');
    expect(run.toJSON()).toMatchObject({ replications: 12, options: { antithetic: true } });
    expect(lived({}).run.toJSON().options).not.toHaveProperty('antithetic');
  });

  test('one pair gives no interval, and says so', () => {
    const few = lived({ antithetic: true, replications: 2 }).run;
    expect(few.waits.mean.low).toBeNull();
    expect(few.warnings.join()).toContain('one pair gives no intervals');
  });

  test('figures by interval are of pairs too', () => {
    const { intervals } = simulate(design, callers, { ...antithetic, warmUp: 0, horizon: 86_400, intervals: 43_200 });
    const { journeys } = simulate(design, callers, { ...antithetic, warmUp: 0, horizon: 86_400 });
    const offered = intervals.map((each) => each.offered);
    expect(offered.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(journeys.value, 9);
    expect(offered.reduce((sum, { n }) => sum + n, 0)).toBe(journeys.n);
    for (const { occupancy, atWork } of intervals) {
      expect(atWork.value).toBeCloseTo(2, 9);
      expect(occupancy.n).toBe(6);
    }
  });
});

describe('a run that ends early', () => {
  test('finishes the pair that it has begun', () => {
    const seen: number[] = [];
    const { run } = lived({
      antithetic: true,
      onProgress: ({ replication }) => {
        seen.push(replication);
        return replication !== 3;
      },
    });
    expect([run.replications, seen]).toEqual([4, [1, 2, 3, 4]]);
    expect(run.waits.mean).toEqual(lived({ antithetic: true, replications: 4 }).run.waits.mean);
  });

  test('is known so well by pairs', () => {
    const until = { figure: 'waits.mean', relative: 0.05 } as const;
    const run = simulate(design, callers, { ...antithetic, replications: 1000, until });
    const { value, low, high } = run.waits.mean;
    expect(((high as number) - (low as number)) / 2 / value).toBeLessThanOrEqual(0.05 / 1.05);
    expect(run.replications % 2).toBe(0);
    expect(run.replications).toBeGreaterThan(20);
    const wide = simulate(design, callers, { ...antithetic, replications: 20, until: { ...until, relative: 0.001 } });
    expect(wide.warnings[0]).toMatch(/after 10 pairs, and 0\.1 % was asked for; it would take about \d+$/);
  });

  test('looks at ten pairs first', () => {
    const until = { figure: 'resolution', halfWidth: 0.9 } as const;
    expect(simulate(design, callers, { ...antithetic, replications: 1000, until }).replications).toBe(20);
    const soon = { ...until, atLeast: 3 };
    expect(simulate(design, callers, { ...antithetic, replications: 1000, until: soon }).replications).toBe(4);
  });
});

test('two designs are compared pair by pair', () => {
  const found = compare({ before: design, after: staffed }, callers, antithetic);
  expect(found.before.toJSON()).toEqual(mirrored.run.toJSON());
  expect(found.figure('waits.mean').difference.n).toBe(6);
  expect(found.figure('journeys').difference).toMatchObject({ value: 0, low: 0, high: 0 });
  expect(found.figure('journeys').before).toEqual(mirrored.run.journeys);
  expect(found.toString()).toContain(', 6 pairs, seed 3');
  expect(found.share.gained.n).toBe(mirrored.run.journeys.n);
  expect(new Set(found.gained.map(({ replication }) => replication % 2)).size).toBe(2);
  const { replication, caller, before } = found.gained[0]!;
  const again = replay(design, callers, { ...antithetic, replication, caller });
  expect(
    again.stays.reduce((sum, { activity, began, ended }) => sum + (activity === 'queue' ? ended - began : 0), 0),
  ).toBe(before.waited);
});

test('a warm-up is chosen as without', () => {
  const patient = population({
    arrivals: poisson({ perHour: 68 }),
    personas: { one: persona({ needs: 'help', share: 1 }) },
  });
  const auto = { ...options, horizon: 100_000, warmUp: 'auto', replications: 2 } as const;
  const { warmUp } = simulate(design, patient, auto).settings;
  expect(warmUp).toBeGreaterThan(0);
  expect(simulate(design, patient, { ...auto, antithetic: true }).settings.warmUp).toBe(warmUp);
});

describe('refused', () => {
  test.each<[string, object, string]>([
    ['an odd number', { replications: 7 }, 'replications: 7 is odd'],
    ['one', { replications: 1 }, 'replications: 1 is odd'],
    [
      'an odd number of most',
      { replications: 99, until: { figure: 'resolution', halfWidth: 1 } },
      'replications: 99 is odd',
    ],
    ['what is neither', { antithetic: 'yes' }, "antithetic: 'yes' is not possible"],
    [
      'too few for the first look',
      { until: { figure: 'resolution', halfWidth: 1 } },
      'until.atLeast: 20 is more than all 12',
    ],
  ])('%s', (_, more, says) => {
    const lives = () => simulate(design, callers, { ...antithetic, ...more } as SimulateOptions);
    expect(lives).toThrow(OptionsError);
    expect(lives).toThrow(says);
  });
});
