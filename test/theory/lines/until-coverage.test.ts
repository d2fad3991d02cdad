/**
 * How often the 95 % intervals of a run hold the truth that went on `until` its mean wait was known so well, over independent
 * runs of the first ten minutes of a line, whose figures are known by integrating the chain of its callers. They hold it
 * somewhat less often than those of a fixed number of replications, since a run ends where chance has made the interval
 * narrow.
 *
 * `npm run coverage:intervals` prints the shares over 2,000 runs; the suite takes 200.
 */
import { exponential, minutes, poisson, simulate, type Until } from 'please-hold';
import { afterAll, describe, expect, test } from 'vitest';
import { sumsOf } from './from-empty.ts';
import { callers, design } from './line.ts';

const runs = Number(process.env.COVERAGE_RUNS ?? 200);
const beginning = { pieces: [[minutes(10), 8 / 60]] as const, service: 60, patience: 90, agents: 5 };
const exact = sumsOf(beginning);
const truth = exact.waited / exact.callers;

const line = {
  arrivals: poisson({ perSecond: beginning.pieces[0][1] }),
  talk: exponential({ mean: beginning.service }),
  agents: beginning.agents,
  caller: { patience: exponential({ mean: beginning.patience }) },
};
const [made, population] = [design(line), callers(line)];

/** How many runs cover the truth, and how many replications they took on average. */
function lived(until: Pick<Until, 'relative'>, antithetic: boolean) {
  let [covered, took] = [0, 0];
  for (let seed = 1; seed <= runs; seed++) {
    const options = { horizon: minutes(10), seed, antithetic, until: { figure: 'waits.mean', ...until } } as const;
    const { waits, replications } = simulate(made, population, options);
    const { low, high } = waits.mean;
    if ((low ?? -Infinity) <= truth && truth <= (high ?? Infinity)) covered++;
    took += replications;
  }
  return { covered: covered / runs, took: took / runs };
}

const found = {
  'to 30 %': lived({ relative: 0.3 }, false),
  'to 20 %': lived({ relative: 0.2 }, false),
  'to 10 %': lived({ relative: 0.1 }, false),
  'to 10 %, in mirrored pairs': lived({ relative: 0.1 }, true),
};

// Three points below 95 % are allowed, and four standard errors of so many runs below that.
const least = 0.92 - 4 * Math.sqrt((0.92 * 0.08) / runs);

describe('intervals that were waited for still cover nearly as often', () => {
  test.each(Object.entries(found))('%s', (_, { covered }) => {
    expect(covered).toBeGreaterThan(least);
    expect(covered).toBeLessThan(0.95 + 4 * Math.sqrt((0.95 * 0.05) / runs) + 1e-9);
  });
});

test('and the narrower they are to be, the longer it takes', () => {
  const [thirty, twenty, ten, pairs] = Object.values(found) as [Found, Found, Found, Found];
  expect(thirty.took).toBeGreaterThanOrEqual(10);
  expect(twenty.took).toBeGreaterThan(thirty.took);
  expect(ten.took).toBeGreaterThan(twenty.took);
  expect(pairs.took).toBeLessThan(ten.took);
});

type Found = (typeof found)[keyof typeof found];

afterAll(() => {
  if (process.env.COVERAGE_RUNS === undefined) return;
  for (const [name, { covered, took }] of Object.entries(found)) {
    const share = (100 * covered).toFixed(2);
    console.log(
      `${share} % of ${runs} runs until the mean wait is known ${name} cover it, ${took.toFixed(1)} replications on average`,
    );
  }
});
