/**
 * How often the 95 % intervals of paired differences hold the truth, over independent comparisons: the first ten minutes
 * of a line with five agents and with six, 30 pairs of replications. Both truths come from integrating the chain of
 * callers.
 *
 * `npm run coverage:intervals` prints the shares over 2,000 comparisons; the suite takes 200.
 */
import { type Comparison, compare, exponential, type FigureName, minutes, poisson } from 'please-hold';
import { afterAll, describe, expect, test } from 'vitest';
import { longerThan, sumsOf } from './from-empty.ts';
import { callers, design } from './line.ts';

const runs = Number(process.env.COVERAGE_RUNS ?? 200);
const beginning = { pieces: [[minutes(10), 8 / 60]] as const, service: 60, patience: 90, agents: 5 };
const staffed = { ...beginning, agents: 6 };
const sides = [beginning, staffed].map((given) => ({ given, exact: sumsOf(given) }));
const truth = (of: (side: (typeof sides)[number]) => number) => of(sides[1]!) - of(sides[0]!);

/** The wait that a share `p` does not exceed, by halving. */
function quantile(p: number, { given, exact }: (typeof sides)[number]): number {
  let [low, high] = [0, 600];
  while (high - low > 1e-6) {
    const middle = (low + high) / 2;
    if (longerThan(middle, given, exact) > 1 - p) low = middle;
    else high = middle;
  }
  return low;
}

const figures: readonly (readonly [name: FigureName<'caller'>, truth: number])[] = [
  ['pools.desk.line', truth(({ exact }) => exact.inLine / minutes(10))],
  ['waits.mean', truth(({ exact }) => exact.waited / exact.callers)],
  ['waits.abandonment', truth(({ exact }) => exact.abandoned / exact.callers)],
  ['waits.delayed', truth(({ exact }) => exact.delayed / exact.callers)],
  ['waits.p90', truth((side) => quantile(0.9, side))],
];

const line = {
  arrivals: poisson({ perSecond: beginning.pieces[0][1] }),
  talk: exponential({ mean: beginning.service }),
  caller: { patience: exponential({ mean: beginning.patience }) },
};
const designs = { before: design({ ...line, agents: 5 }), after: design({ ...line, agents: 6 }) };
const population = callers({ ...line, agents: 5 });
const covered = figures.map(() => 0);
let last: Comparison<'caller'> | undefined;
for (let seed = 1; seed <= runs; seed++) {
  const comparison = compare(designs, population, { horizon: minutes(10), replications: 30, seed });
  figures.forEach(([name, exact], f) => {
    const { low, high } = comparison.figure(name).difference;
    if ((low ?? -Infinity) <= exact && exact <= (high ?? Infinity)) (covered[f] as number)++;
  });
  last = comparison;
}

// Of 2,000 comparisons 93 to 97 % must cover, four standard errors each way: by chance missed once in 24,000 times.
const tolerance = 0.02 * Math.sqrt(2000 / runs);

describe('intervals of paired differences cover', () => {
  test.each(figures.map(([name], f) => [name, f] as const))('%s', (_, f) => {
    expect(Math.abs((covered[f] as number) / runs - 0.95)).toBeLessThan(tolerance);
  });
});

test('and are narrower than without pairing', () => {
  expect(last?.figure('waits.mean').difference.pairing).toBeGreaterThan(1);
});

afterAll(() => {
  if (process.env.COVERAGE_RUNS === undefined) return;
  for (const [f, [name]] of figures.entries()) {
    console.log(`${(((covered[f] as number) * 100) / runs).toFixed(2)} % of ${runs} comparisons cover: ${name}`);
  }
});
