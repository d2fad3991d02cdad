import { describe, expect, test } from 'vitest';
import { persona, population } from '../../../src/design/index.ts';
import { compare, OptionsError, type SimulateOptions, simulate } from '../../../src/simulate/index.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { lineDesign } from './tiny.ts';

const callers = population({
  arrivals: poisson({ perHour: 30 }),
  personas: { calm: persona({ needs: 'help', share: 1, patience: exponential({ mean: 200 }) }) },
});
const design = lineDesign({ talk: exponential({ mean: 100 }) });
const options = { horizon: 10_000, seed: 3 };
const reach = ({ low, high }: { low: number | null; high: number | null }) => ((high as number) - (low as number)) / 2;

test('a run goes on until its interval is so narrow, and not much longer', () => {
  const run = simulate(design, callers, { ...options, until: { figure: 'waits.mean', relative: 0.1 } });
  expect(reach(run.waits.mean) / run.waits.mean.value).toBeLessThanOrEqual(0.1 / 1.1);
  expect(run.replications).toBeGreaterThan(10);
  expect(run.replications).toBeLessThan(1000);
  const fewer = simulate(design, callers, { ...options, replications: Math.floor(run.replications * 0.9) });
  expect(reach(fewer.waits.mean) / fewer.waits.mean.value).toBeGreaterThan(0.1 / 1.1);
  const same = simulate(design, callers, { ...options, replications: run.replications });
  expect(run.waits.mean).toEqual(same.waits.mean);
  expect(run.warnings.join()).not.toContain('asked for');
});

test('of several all must be', () => {
  const narrow = { figure: 'waits.mean', halfWidth: 3 } as const;
  const narrower = { figure: 'waits.abandonment', halfWidth: 0.01 } as const;
  const run = simulate(design, callers, { ...options, until: [narrow, narrower] });
  expect(reach(run.figure('waits.mean'))).toBeLessThanOrEqual(3);
  expect(reach(run.figure('waits.abandonment'))).toBeLessThanOrEqual(0.01);
});

test('not before the first look, and with progress told', () => {
  const seen: number[] = [];
  const run = simulate(design, callers, {
    ...options,
    until: { figure: 'resolution', halfWidth: 0.5, atLeast: 4 },
    onProgress: ({ replication, replications }) => seen.push(replication, replications),
  });
  expect(run.replications).toBe(4);
  expect(seen).toEqual([1, 1000, 2, 1000, 3, 1000, 4, 1000]);
});

test('at the most it stops, and says what it did not reach', () => {
  const run = simulate(design, callers, {
    ...options,
    replications: 12,
    until: { figure: 'waits.mean', relative: 0.001 },
  });
  expect(run.replications).toBe(12);
  expect(run.warnings[0]).toMatch(/^waits\.mean is known to .* % after 12 replications, and 0\.1 % was asked for/);
});

test('a comparison goes on until a difference is known', () => {
  const after = lineDesign({ talk: exponential({ mean: 100 }), pool: { agents: 2 } });
  const found = compare({ before: design, after }, callers, {
    ...options,
    until: { figure: 'waits.mean', halfWidth: 2 },
  });
  expect(reach(found.figure('waits.mean').difference)).toBeLessThanOrEqual(2);
  expect(found.replications).toBeLessThan(1000);
  const few = compare({ before: design, after }, callers, {
    ...options,
    replications: 10,
    until: { figure: 'personas.calm.waits.mean', halfWidth: 0.01 },
  });
  expect(few.warnings[0]).toMatch(/^personas\.calm\.waits\.mean is known to/);
});

describe('refused', () => {
  const refused = (until: unknown, more: Partial<SimulateOptions> = {}) => {
    try {
      simulate(design, callers, { ...options, ...more, until: until as never });
    } catch (error) {
      if (error instanceof OptionsError) return error.mistakes.map(({ path, problem }) => `${path}: ${problem}`);
      throw error;
    }
    return [];
  };
  const figure = 'waits.mean';
  test.each<[string, unknown, string]>([
    ['a number', 0.02, 'until: 0.02 is not possible'],
    ['an empty list', [], 'until: a list is not possible'],
    ['no figure', { relative: 0.1 }, 'until.figure: undefined is not possible'],
    [
      'a figure that is none',
      { figure: 'waits.maen', relative: 0.1 },
      "until.figure: no figure 'waits.maen'; did you mean",
    ],
    ['no width', { figure }, 'until: says not how narrow'],
    ['two widths', { figure, relative: 0.1, halfWidth: 1 }, 'until: says not how narrow'],
    ['all of it', { figure, relative: 1 }, 'until.relative: 1 is not possible'],
    ['no width at all', { figure, halfWidth: 0 }, 'until.halfWidth: 0 is not possible'],
    ['one replication', { figure, relative: 0.1, atLeast: 1 }, 'until.atLeast: 1 is not possible'],
    ['more than all', { figure, relative: 0.1, atLeast: 1001 }, 'until.atLeast: 1001 is more than all 1000'],
    ['an unknown option', { figure, relative: 0.1, atMost: 3 }, "until.atMost: no option 'atMost'"],
    ['in a list', [{ figure, relative: 0.1 }, { figure }], 'until.1: says not how narrow'],
  ])('%s', (_, until, says) => {
    expect(refused(until)).toEqual([expect.stringContaining(says)]);
  });
});

test('a run tells figures by name', () => {
  const run = simulate(design, callers, { ...options, replications: 2 });
  expect(run.figure('waits.serviceLevel')).toEqual(run.waits.serviceLevel());
  expect(run.figure('pools.desk.waits.serviceLevel')).toEqual(run.pools.desk?.waits.serviceLevel());
  expect(run.figure('personas.calm.waits.p90')).toEqual(run.personas.calm.waits.p90);
  expect(run.figure('outcomes.resolved')).toBe(run.outcomes.resolved);
  expect(() => run.figure('waits.mena' as 'waits.mean')).toThrow(/no figure 'waits.mena'; did you mean 'waits.mean'/);
  for (const none of ['waits', 'toString', 'settings.seed', 'waits.toJSON', ''])
    expect(() => run.figure(none as 'resolution')).toThrow(RangeError);
});
