import { describe, expect, test } from 'vitest';
import { persona, population } from '../../../src/design/index.ts';
import { judge, RegressionError, regression, ToleranceError } from '../../../src/measure/index.ts';
import { compare } from '../../../src/simulate/index.ts';
import { exponential } from '../../../src/stochastic/exponential.ts';
import { poisson } from '../../../src/stochastic/poisson.ts';
import { lineDesign } from '../simulate/tiny.ts';

const callers = population({
  arrivals: poisson({ perHour: 30 }),
  personas: {
    calm: persona({ needs: 'help', share: 0.5 }),
    hasty: persona({ needs: 'help', share: 0.5, patience: exponential({ mean: 60 }) }),
  },
});
const [fast, slow] = [100, 110].map((talk) => lineDesign({ talk })) as [ReturnType<typeof lineDesign>, never];
const comparison = compare({ before: fast, after: slow }, callers, { horizon: 40_000, replications: 10, seed: 3 });
const { difference } = comparison.figure('waits.mean');
const [low, high] = [difference.low as number, difference.high as number];
const caught = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return undefined;
};

test('a change holds, is violated or undecided by where its interval lies', () => {
  expect(low).toBeGreaterThan(0);
  const verdict = (tolerance: { atMost?: number; atLeast?: number }) =>
    judge(comparison, { 'waits.mean': tolerance })[0]?.verdict;
  expect(verdict({ atMost: high })).toBe('holds');
  expect(verdict({ atMost: high - 1e-9 })).toBe('undecided');
  expect(verdict({ atMost: low })).toBe('undecided');
  expect(verdict({ atMost: low - 1e-9 })).toBe('violated');
  expect(verdict({ atLeast: low })).toBe('holds');
  expect(verdict({ atLeast: high + 1e-9 })).toBe('violated');
  expect(verdict({ atLeast: low, atMost: high })).toBe('holds');
  expect(verdict({ atLeast: low + 1e-9, atMost: high })).toBe('undecided');
});

test('what is undecided says how many replications would tell', () => {
  const limit = (difference.value + 3 * high) / 4;
  const [found] = judge(comparison, { 'waits.mean': { atMost: limit } });
  // The half-width has to shrink to three quarters: 16 / 9 of the replications, less what t had widened.
  expect(found?.replications).toBeGreaterThan(10);
  expect(found?.replications).toBeLessThanOrEqual(18);
  expect(found?.sentence).toContain(
    `waits.mean is undecided, ${found?.replications} replications would tell: Callers wait`,
  );
  const more = compare({ before: fast, after: slow }, callers, { horizon: 40_000, replications: 200, seed: 3 });
  expect(judge(more, { 'waits.mean': { atMost: limit } })[0]?.verdict).not.toBe('undecided');
  expect(judge(comparison, { 'waits.mean': { atMost: difference.value } })[0]?.replications).toBeNull();
});

test('within what is tolerated it returns the judgements', () => {
  const held = regression(comparison, {
    'waits.mean': { atMost: 100 },
    'deadEnds.rate': { atMost: 0 },
    'pools.desk.occupancy': { atMost: 0.5 },
    'personas.hasty.resolution': { atLeast: -0.5 },
  });
  expect(held.map(({ verdict }) => verdict)).toEqual(['holds', 'holds', 'holds', 'holds']);
});

test('beyond it, it throws with all that is violated and undecided', () => {
  const error = caught(() =>
    regression(comparison, {
      'waits.mean': { atMost: low / 2 },
      'waits.p90': { atMost: 1000 },
      'personas.calm.waits.mean': { atMost: 0, atLeast: -5 },
      'waits.abandonment': { atMost: comparison.figure('waits.abandonment').difference.value },
    }),
  ) as RegressionError;
  expect(error).toBeInstanceOf(RegressionError);
  expect(error.name).toBe('RegressionError');
  expect(error.violated.map(({ figure }) => figure)).toEqual(['waits.mean', 'personas.calm.waits.mean']);
  expect(error.undecided.map(({ figure }) => figure)).toEqual(['waits.abandonment']);
  expect(error.message).toMatch(/^more has changed than is tolerated:\n {2}- waits\.mean is violated: Callers wait/);
  expect(error.message).toContain('Tolerated: at most 0 and at most 5.00 s less.');
  expect(error.message).not.toContain('p90');
});

test('what is undecided may pass', () => {
  const tolerances = { 'waits.mean': { atMost: difference.value } };
  expect(() => regression(comparison, tolerances)).toThrow(RegressionError);
  expect(regression(comparison, tolerances, { undecided: 'passes' })[0]?.verdict).toBe('undecided');
  expect(() => regression(comparison, { 'waits.mean': { atMost: 0 } }, { undecided: 'passes' })).toThrow(/violated/);
});

test('one replication decides nothing', () => {
  const once = compare({ before: fast, after: slow }, callers, { horizon: 4000, replications: 1 });
  const [found] = judge(once, { 'waits.mean': { atMost: 1000 } });
  expect(found).toMatchObject({ verdict: 'undecided', replications: null });
});

describe('refused', () => {
  const paths = (tolerances: unknown, options?: unknown) => {
    const error = caught(() => regression(comparison, tolerances as never, options as never));
    expect(error).toBeInstanceOf(ToleranceError);
    return (error as ToleranceError).mistakes.map(({ path, problem }) => `${path}: ${problem}`);
  };
  test.each<[string, unknown, string]>([
    ['nothing', undefined, ': undefined tolerates nothing'],
    ['no figure', {}, ': an object tolerates nothing'],
    ['a figure that is none', { 'waits.maen': { atMost: 1 } }, "waits.maen: no figure 'waits.maen'"],
    ['a persona that is none', { 'personas.hsaty.waits.mean': { atMost: 1 } }, 'personas.hsaty.waits.mean: no figure'],
    ['a number for a tolerance', { 'waits.mean': 5 }, 'waits.mean: 5 is no tolerance'],
    ['an empty tolerance', { 'waits.mean': {} }, 'waits.mean: an object is no tolerance'],
    ['a limit that is none', { 'waits.mean': { most: 5 } }, "waits.mean.most: no limit 'most'"],
    ['a text for a limit', { 'waits.mean': { atMost: '5' } }, "waits.mean.atMost: '5' is not possible"],
    ['an endless limit', { 'waits.mean': { atMost: Infinity } }, 'waits.mean.atMost: Infinity is not possible'],
    ['crossed limits', { 'waits.mean': { atMost: 1, atLeast: 2 } }, 'waits.mean: nothing is both'],
  ])('%s', (_, tolerances, says) => {
    expect(paths(tolerances)).toEqual([expect.stringContaining(says)]);
  });

  test('all at once, and wrong options', () => {
    expect(paths({ 'waits.mean': { atMost: NaN, least: 1 }, resolutoin: { atMost: 0 } }).length).toBe(3);
    expect(paths({ 'waits.mean': { atMost: 1 } }, { undecided: 'maybe' })).toEqual([
      "undecided: 'maybe' is not possible",
    ]);
  });
});
