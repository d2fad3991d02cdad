import { describe, expect, test } from 'vitest';
import { population } from '../../../src/design/index.ts';
import type { Estimate } from '../../../src/measure/index.ts';
import { simulate } from '../../../src/simulate/index.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { hours } from '../../../src/time/durations.ts';
import { lineDesign } from '../simulate/tiny.ts';

const design = lineDesign({ talk: exponential({ mean: 100 }) });
const callers = population({
  arrivals: poisson({ perHour: 30 }),
  personas: {
    calm: { needs: 'help', share: 0.5 },
    hasty: { needs: 'help', share: 0.5, patience: exponential({ mean: 60 }) },
  },
});
const options = { horizon: hours(3), warmUp: hours(1), seed: 5 };
const run = simulate(design, callers, { ...options, replications: 4 });
const json = JSON.parse(JSON.stringify(run));

const isEstimate = (value: unknown): value is Estimate =>
  typeof value === 'object' && value !== null && 'value' in value;

/** Paths of all figures in a run's JSON. */
function figures(value: unknown, path = ''): [string, Estimate][] {
  if (isEstimate(value)) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => figures(part, path === '' ? name : `${path}.${name}`));
}

const customer = [
  'journeys',
  'contacts',
  'unfinished',
  'volume.offered',
  'volume.answered',
  'volume.abandoned',
  'volume.contained',
  'firstContactResolution',
  'waits.mean',
  'waits.median',
  'waits.p90',
  'waits.p95',
  'waits.perContact',
  'waits.perJourney',
  'waits.untilHuman',
  'waits.asa',
  'waits.serviceLevel',
  'waits.abandonment',
  'repeats.perJourney',
  'repeats.retold',
  'repeats.replayed',
  'repeats.misunderstood',
  'repeats.recontacts',
  'repeats.causes.transfers',
  'repeats.causes.revisits',
  'deadEnds.rate',
  'deadEnds.perContact',
  'outcomes.resolved',
  'outcomes.turnedAway',
  'outcomes.abandoned',
  'outcomes.stuck',
  'cost.perContact',
  'cost.perJourney',
];

describe('as JSON', () => {
  test('says what was run', () => {
    expect(json).toMatchObject({ design: 'tiny', seed: 5, replications: 4, horizon: 10_800, warmUp: 3600 });
  });

  test('has every figure where it is promised', () => {
    const paths = figures(json).map(([path]) => path);
    // What is of contacts and journeys is not of a line.
    const ofCallers = ['waits.perContact', 'waits.perJourney', 'waits.untilHuman'];
    const ofLine = customer.filter((path) => path.startsWith('waits.') && !ofCallers.includes(path));
    const pool = ['occupancy', 'line', ...ofLine];
    expect(paths).toEqual(
      expect.arrayContaining([
        ...customer,
        ...pool.map((path) => `pools.desk.${path}`),
        ...['calm', 'hasty'].flatMap((name) => customer.map((path) => `personas.${name}.${path}`)),
      ]),
    );
    expect(json.cost.currency).toBe('seconds');
    expect(json.deadEnds.byState).toEqual({});
    expect(Object.keys(json.pools)).toEqual(['desk']);
    expect(Object.keys(json.personas)).toEqual(['calm', 'hasty']);
  });

  test('every figure is value, low, high, confidence and n; a service level says more', () => {
    for (const [path, figure] of figures(json)) {
      const more = path.endsWith('serviceLevel') ? ['threshold', 'formula', 'interpolated'] : [];
      expect(Object.keys(figure).sort(), path).toEqual(['confidence', 'high', 'low', 'n', 'value', ...more].sort());
      expect(figure.confidence).toBe(0.95);
      if (figure.value === null || figure.low === null || figure.high === null) continue;
      expect(figure.low, path).toBeLessThanOrEqual(figure.value);
      expect(figure.high, path).toBeGreaterThanOrEqual(figure.value);
    }
    expect(json.waits.serviceLevel).toMatchObject({ threshold: 20, formula: 'offered', interpolated: false });
  });

  test('is what the run says', () => {
    expect(json.waits.mean).toEqual({ ...run.waits.mean });
    expect(json.personas.hasty.waits.abandonment).toEqual({ ...run.personas.hasty.waits.abandonment });
    expect(json.pools.desk.occupancy).toEqual({ ...run.pools.desk?.occupancy });
  });
});

describe('intervals', () => {
  test('are of t over replications, at the confidence asked for', () => {
    const wide = simulate(design, callers, { ...options, replications: 4, confidence: 0.99 });
    expect(wide.waits.mean.value).toBe(run.waits.mean.value);
    const half = ({ low, high }: Estimate) => ((high as number) - (low as number)) / 2;
    // Student's t with three degrees of freedom: 5.841 and 3.182.
    expect(half(wide.journeys) / half(run.journeys)).toBeCloseTo(5.8409 / 3.1824, 3);
    expect(wide.waits.mean.confidence).toBe(0.99);
  });

  test('are null for one replication, save where an event was never seen', () => {
    const once = simulate(design, callers, { ...options, replications: 1 });
    for (const [path, { value, low, high, n }] of figures(JSON.parse(JSON.stringify(once)))) {
      if (n > 0 && (value === 0 || value === 1) && (low !== null || high !== null)) {
        expect((high as number) - (low as number), path).toBeGreaterThan(0);
      } else {
        expect([low, high], path).toEqual([null, null]);
      }
    }
    expect(once.waits.mean).toMatchObject({ low: null, high: null });
    expect(once.deadEnds.rate.value).toBe(0);
    expect(once.deadEnds.rate.high).toBeCloseTo(3 / once.deadEnds.rate.n, 1);
  });

  test('never say [0, 0] of what was not seen', () => {
    const { rate } = run.deadEnds;
    expect([rate.value, rate.low]).toEqual([0, 0]);
    expect(rate.high).toBeGreaterThan(0);
    expect(rate.high).toBeLessThan(4 / rate.n);
    expect(run.repeats.replayed.high).toBeGreaterThan(0);
    expect(run.outcomes.stuck?.high).toBeGreaterThan(0);
  });
});

describe('as a table', () => {
  const text = run.toString();

  test('says what was run, and each figure with its interval and personas beside', () => {
    expect(text).toMatch(/^tiny: 2 h 00 min after 1 h 00 min, 4 times, seed 5\n/);
    expect(text).toMatch(/all callers +95 % interval +calm +hasty/);
    for (const title of ['WAITS', 'REPEATS', 'DEAD ENDS', 'POOLS']) expect(text).toContain(`\n${title}`);
    expect(text).toMatch(/desk, occupancy +[\d.]+ % +[\d.]+ % to [\d.]+ %/);
  });

  test('fits a terminal, with no trailing blanks', () => {
    for (const line of text.split('\n')) {
      expect(line.length).toBeLessThanOrEqual(110);
      expect(line).toBe(line.trimEnd());
    }
  });

  test('writes a bound as such, and no interval where there is none', () => {
    expect(text).toMatch(/stuck +0 % +0 % to [\d.]+ %|stuck +0 % +up to/);
    const once = simulate(design, callers, { ...options, replications: 1 }).toString();
    expect(once).toMatch(/, once, seed 5\n/);
    expect(once).toMatch(/in a line, mean +[^ ]+( min \d\d)? s +- /);
    expect(once).not.toMatch(/NaN|null|undefined|Infinity/);
  });
});

test('a run in which nobody called says so without a fault', () => {
  const nobody = population({
    arrivals: poisson({ perHour: 1e-9 }),
    personas: { caller: { needs: 'help', share: 1 } },
  });
  const empty = simulate(design, nobody, { horizon: 100, replications: 2 });
  expect(empty.journeys.value).toBe(0);
  expect(empty.waits.mean.value).toBeNaN();
  expect(empty.pools.desk?.occupancy.value).toBe(0);
  expect(empty.toString()).not.toMatch(/NaN|null|undefined/);
  expect(JSON.parse(JSON.stringify(empty)).waits.mean).toEqual({
    value: null,
    low: null,
    high: null,
    confidence: 0.95,
    n: 0,
  });
});
