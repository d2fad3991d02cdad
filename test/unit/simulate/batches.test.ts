import { describe, expect, test } from 'vitest';
import { conversation, hold, outcome, persona, population, service } from '../../../src/design/index.ts';
import { figuresIn } from '../../../src/measure/figures-in.ts';
import type { ContactRecord, Run } from '../../../src/measure/index.ts';
import { compare, OptionsError, type SimulateOptions, simulate } from '../../../src/simulate/index.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { weekly } from '../../../src/time/weekly.ts';
import { bureau } from '../../reading/bureau.ts';
import { lineDesign } from './tiny.ts';

/** Skills, overflow, announcements, two channels, and callers who come back as somebody else. */
const house = service({
  id: 'house',
  needs: ['tech', 'bill'],
  pools: {
    desk: { groups: { techs: { agents: 2, skills: ['tech'] }, clerks: { agents: 1, skills: ['bill'] } } },
    back: { groups: { all: { agents: 1, skills: ['tech', 'bill'] } } },
  },
  channels: {
    phone: { initial: 'line', tariff: { perMinute: 1, currency: 'EUR' } },
    chat: { initial: 'line' },
  },
  states: {
    line: hold({
      pool: 'desk',
      answered: 'agent',
      skill: { tech: 'tech', otherwise: 'bill' },
      overflow: { to: 'back', after: 60 },
      messages: [{ says: 'So long.', after: 10, lasts: 5, announces: 'expectedWait' }],
    }),
    agent: conversation({
      lasts: exponential({ mean: 120 }),
      results: { resolved: { weight: 3, to: 'done' }, refused: { weight: 1, to: 'refused', refuses: true } },
    }),
    done: outcome('resolved'),
    refused: outcome('refused'),
  },
});
const callers = population({
  arrivals: poisson({ perHour: 70 }),
  personas: {
    calm: persona({
      needs: { tech: 1, bill: 1 },
      share: 0.7,
      channel: { phone: 0.5, chat: 0.5 },
      patience: exponential({ mean: 200 }),
      comesBack: { otherwise: { probability: 0.6, after: 1000, most: 3, becomes: 'hasty' } },
    }),
    hasty: persona({ needs: { tech: 1, bill: 2 }, share: 0.3, patience: exponential({ mean: 60 }) }),
  },
});
const { pools: _pools, ...offices } = bureau.design.options as Parameters<typeof service>[0] & { pools: unknown };
const open = service({ ...offices, pools: { first: { agents: 3 }, second: { agents: 1 } } } as Parameters<
  typeof service
>[0]);

const options = { horizon: 103_600, warmUp: 3600, seed: 5, replications: 1 };
const batches = 20;

const valuesOf = (run: Run) =>
  Object.fromEntries(Object.entries(figuresIn(run.toJSON())).map(([name, { value }]) => [name, value]));
const lives = {
  'a line': (more: object) =>
    simulate(lineDesign({ talk: exponential({ mean: 40 }) }), callersOf(60), { ...options, ...more }),
  'skills, overflow, two channels': (more: object) => simulate(house, callers, { ...options, ...more }),
  'facts, callbacks, a tariff': (more: object) => simulate(open, bureau.callers, { ...options, ...more }),
};

function callersOf(perHour: number) {
  return population({ arrivals: poisson({ perHour }), personas: { one: persona({ needs: 'help', share: 1 }) } });
}

describe.each(Object.entries(lives))('%s in batches', (_, live) => {
  const [whole, cut] = [live({}), live({ batches })] as readonly Run[] as [Run, Run];

  test('has the figures that it has in one', () => {
    const [expected, found] = [valuesOf(whole), valuesOf(cut)];
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    expect(Object.keys(found).length).toBeGreaterThan(20);
    for (const [name, value] of Object.entries(expected)) {
      // What is summed in another order is rounded otherwise.
      const close = Number.isFinite(value) ? expect.closeTo(value, 8) : value;
      expect([name, found[name]]).toEqual([name, close]);
    }
    expect(cut.journeys.n).toBe(whole.journeys.n);
    expect(cut.waits.quantile(0.3).value).toBe(whole.waits.quantile(0.3).value);
  });

  test('and intervals over its batches', () => {
    expect(whole.waits.mean.low).toBeNull();
    expect(cut.waits.mean.low).toBeLessThan(cut.waits.mean.value);
    expect(cut.waits.mean.high).toBeGreaterThan(cut.waits.mean.value);
    expect([cut.replications, cut.units]).toEqual([1, { of: 'batch', count: batches }]);
    for (const { occupancy } of Object.values(cut.pools)) expect(occupancy.n).toBe(batches);
  });
});

test('journeys belong to the batch in which they begin, and time to its own', () => {
  const contacts: ContactRecord[] = [];
  const run = simulate(house, callers, { ...options, batches: 10, onContact: (each) => contacts.push(each) });
  const first = contacts.filter(({ counted, contact }) => counted && contact === 1);
  const counts = Array.from(
    { length: 10 },
    (_, batch) => first.filter(({ began }) => Math.floor((began - 3600) / 10_000) === batch).length,
  );
  const mean = first.length / 10;
  const sd = Math.sqrt(counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / 9);
  const { value, low, high } = run.journeys;
  expect(value).toBe(first.length);
  // t with nine degrees of freedom; the number is that of the run, ten batches of it.
  expect(((high as number) - (low as number)) / 2).toBeCloseTo(10 * 2.2621571628 * (sd / Math.sqrt(10)), 6);
  // An agent who is always there is there in every batch.
  expect(run.pools.back?.utilisation.high).toBeGreaterThan(run.pools.back?.utilisation.low as number);
  const idle = simulate(lineDesign({ talk: 1e-9 }), callersOf(1), { ...options, batches: 10 });
  expect(idle.pools.desk?.occupancy.high).toBeLessThan(1e-9);
});

describe('neighbouring batches', () => {
  const busy = (horizon: number) =>
    simulate(lineDesign({ talk: exponential({ mean: 57 }) }), callersOf(60), { ...options, horizon, batches: 40 });

  test('that wait alike are warned of', () => {
    const short = busy(103_600);
    expect(short.batches?.lag1).toBeGreaterThan(short.batches?.large as number);
    expect(short.warnings.join('\n')).toContain('neighbouring batches wait alike');
    expect(short.toString()).toContain(`correlation ${short.batches?.lag1.toFixed(2)}, large from 0.25 on`);
  });

  test('that are long enough are not', () => {
    const long = simulate(lineDesign({ talk: exponential({ mean: 30 }) }), callersOf(60), {
      ...options,
      horizon: 1_003_600,
      batches: 40,
    });
    expect(long.batches?.lag1).toBeLessThan(long.batches?.large as number);
    expect(long.warnings.join('\n')).not.toContain('neighbouring');
    expect(long.toString()).toContain('once, in 40 batches, seed 5');
    expect(long.toJSON().batches).toEqual({ count: 40, ...long.batches });
  });

  test('are no matter where there are none', () => {
    expect(lives['a line']({}).batches).toBeNull();
    expect(lives['a line']({}).toJSON()).not.toHaveProperty('batches');
  });
});

test('a warm-up may be chosen, and a wide interval asks for a longer run', () => {
  const run = simulate(lineDesign({ talk: exponential({ mean: 54 }) }), callersOf(60), {
    ...options,
    warmUp: 'auto',
    batches: 10,
  });
  expect(run.settings.warmUp).toBeGreaterThan(0);
  expect(run.warnings.join('\n')).toMatch(/a run about \d+(\.\d+)? times as long would make it 10 %/);
});

describe('refused', () => {
  const refused = (more: object, design = lineDesign(), who = callersOf(60)) => {
    try {
      const { replications, ...rest } = options;
      simulate(design, who, { ...rest, batches: 20, ...more } as SimulateOptions);
    } catch (error) {
      if (error instanceof OptionsError) return error.mistakes.map(({ path, problem }) => `${path}: ${problem}`);
      throw error;
    }
    return [];
  };
  const hours = lineDesign({
    line: { closed: 'lost' },
    pool: { agents: 1, opens: { days: 'daily', from: '09:00', to: '17:00' } },
  });
  const uneven = population({
    arrivals: poisson({ perHour: weekly({ daily: { '09:00-17:00': 9 } }) }),
    personas: { one: persona({ needs: 'help', share: 1 }) },
  });
  test.each<[string, readonly string[], string]>([
    ['nothing', refused({}), ''],
    ['nothing where one replication is said', refused({ replications: 1 }), ''],
    ['too few', refused({ batches: 9 }), 'batches: 9 is not possible'],
    ['too many', refused({ batches: 1001 }), 'batches: 1001 is not possible'],
    ['a half', refused({ batches: 20.5 }), 'batches: 20.5 is not possible'],
    ['a word', refused({ batches: 'many' }), "batches: 'many' is not possible"],
    ['replications', refused({ replications: 2 }), 'replications: batches are of one long run'],
    ['mirrors', refused({ antithetic: true }), 'antithetic: is not possible with batches'],
    ['intervals of the day', refused({ intervals: 3600 }), 'intervals: is not possible with batches'],
    ['until', refused({ until: { figure: 'resolution', halfWidth: 1 } }), 'until: is not possible with batches'],
    ['hours', refused({}, hours), 'batches: batches need a steady service, and design.pools.desk has hours'],
    ['rates by the hour', refused({}, lineDesign(), uneven), 'batches: batches need steady arrivals'],
  ])('%s', (_, found, says) => {
    if (says === '') expect(found).toEqual([]);
    else expect(found.join('\n')).toContain(says);
  });

  test('in a comparison', () => {
    const designs = { before: lineDesign(), after: lineDesign() };
    expect(() => compare(designs, callersOf(60), { ...options, batches: 20 } as never)).toThrow(/no option 'batches'/);
  });
});
