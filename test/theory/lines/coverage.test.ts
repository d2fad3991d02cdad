/**
 * How often the 95 % intervals of a run hold the truth, over independent short runs of the engine: 30 replications of
 * the first ten minutes of a line, whose figures are known by integrating the chain of its callers; then the same of 15
 * pairs, of which one mirrors the other.
 *
 * `npm run coverage:intervals` prints the shares over 2,000 runs; the suite takes 200.
 */
import { type Estimate, exponential, minutes, poisson, type Run, simulate } from 'please-hold';
import { afterAll, describe, expect, test } from 'vitest';
import { longerThan, sumsOf } from './from-empty.ts';
import { callers, design } from './line.ts';

const runs = Number(process.env.COVERAGE_RUNS ?? 200);
const beginning = { pieces: [[minutes(10), 8 / 60]] as const, service: 60, patience: 90, agents: 5 };
const exact = sumsOf(beginning);

/** The wait that a share `p` does not exceed, by halving. */
function quantile(p: number): number {
  let [low, high] = [0, 600];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (longerThan(middle, beginning, exact) > 1 - p) low = middle;
    else high = middle;
  }
  return low;
}

const figures: readonly (readonly [name: string, truth: number, estimate: (run: Run) => Estimate])[] = [
  ['mean: callers a replication', exact.callers, (run) => run.journeys],
  ['mean over time: callers in line', exact.inLine / minutes(10), (run) => run.pools.desk!.line],
  ['ratio: mean wait', exact.waited / exact.callers, (run) => run.waits.mean],
  ['share: hung up', exact.abandoned / exact.callers, (run) => run.waits.abandonment],
  ['share: waited over 20 s', longerThan(20, beginning, exact), (run) => run.waits.longerThan(20)],
  ['quantile: median wait', quantile(0.5), (run) => run.waits.median],
  ['quantile: p90 wait', quantile(0.9), (run) => run.waits.p90],
];

const line = {
  arrivals: poisson({ perSecond: beginning.pieces[0][1] }),
  talk: exponential({ mean: beginning.service }),
  agents: beginning.agents,
  caller: { patience: exponential({ mean: beginning.patience }) },
};
const [made, population] = [design(line), callers(line)];

/** How many runs cover the truth, by figure. */
function coveredBy(antithetic: boolean): readonly number[] {
  const covered = figures.map(() => 0);
  for (let seed = 1; seed <= runs; seed++) {
    const run = simulate(made, population, { horizon: minutes(10), replications: 30, seed, antithetic });
    figures.forEach(([, truth, estimate], f) => {
      const { low, high } = estimate(run);
      if ((low ?? -Infinity) <= truth && truth <= (high ?? Infinity)) (covered[f] as number)++;
    });
  }
  return covered;
}
const found = { 'runs of the engine': coveredBy(false), 'runs of mirrored pairs': coveredBy(true) };

// Of 2,000 runs 93 to 97 % must cover, four standard errors each way: by chance missed once in 24,000 times.
const tolerance = 0.02 * Math.sqrt(2000 / runs);

describe.each(Object.entries(found))('intervals of %s cover', (_, covered) => {
  test.each(figures.map(([name], f) => [name, f] as const))('%s', (_, f) => {
    expect(Math.abs((covered[f] as number) / runs - 0.95)).toBeLessThan(tolerance);
  });
});

afterAll(() => {
  if (process.env.COVERAGE_RUNS === undefined) return;
  for (const [of, covered] of Object.entries(found)) {
    for (const [f, [name]] of figures.entries()) {
      console.log(`${(((covered[f] as number) * 100) / runs).toFixed(2)} % of ${runs} ${of} cover: ${name}`);
    }
  }
});
