/**
 * How often 95 % intervals hold the truth, over independent runs of 30 replications. A replication lasts 1,500 mean services of a
 * queue whose truth is known (one agent, exponential service, begun in its steady state), so that waits depend on each
 * other and their number varies; beside it replications of five independent values.
 *
 * `COVERAGE_RUNS=2000 npx vitest run test/theory/coverage.test.ts` prints the shares over 2,000 runs; the suite takes 200.
 */
import { afterAll, expect, test } from 'vitest';
import type { Estimate } from '../../src/measure/estimate.ts';
import { Histogram } from '../../src/measure/histogram.ts';
import { proportionEstimate } from '../../src/measure/proportion.ts';
import { quantileEstimate } from '../../src/measure/quantile.ts';
import { meanEstimate, ratioEstimate } from '../../src/measure/ratio.ts';
import { randomStream } from '../../src/stochastic/random-stream.ts';
import type { Stream } from '../../src/stochastic/stream.ts';

const runs = Number(process.env.COVERAGE_RUNS ?? 200);
const replications = 30;
const options = { confidence: 0.95 };

const arrivals = 0.7;
const horizon = 1500;
const late = 5;
const waitTail = (t: number) => arrivals * Math.exp(-(1 - arrivals) * t);
const waitQuantile = (p: number) => Math.log(arrivals / (1 - p)) / (1 - arrivals);
/** So late that two callers of a run are expected to be. */
const veryLate = Math.log((arrivals * arrivals * horizon * replications) / 2) / (1 - arrivals);

/** What the replications of a run leave behind, one value a replication. */
interface Run {
  readonly callers: number[];
  readonly waited: number[];
  readonly late: number[];
  readonly veryLate: number[];
  readonly waits: Histogram[];
  readonly few: Histogram[];
}

const exponential = (mean: number, stream: Stream) => -mean * Math.log(stream.next());

/** Waits of those who arrive before the horizon. */
function waitsOf(stream: Stream): number[] {
  const waits: number[] = [];
  let work = stream.next() < arrivals ? exponential(1 / (1 - arrivals), stream) : 0;
  let time = 0;
  for (;;) {
    const next = exponential(1 / arrivals, stream);
    time += next;
    if (time >= horizon) return waits;
    const wait = Math.max(0, work - next);
    waits.push(wait);
    work = wait + exponential(1, stream);
  }
}

function histogramOf(values: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

function simulated(seed: number): Run {
  const stream = randomStream(seed);
  const run: Run = { callers: [], waited: [], late: [], veryLate: [], waits: [], few: [] };
  for (let r = 0; r < replications; r++) {
    const waits = waitsOf(stream);
    run.callers.push(waits.length);
    run.waited.push(waits.reduce((sum, wait) => sum + wait, 0));
    run.late.push(waits.filter((wait) => wait > late).length);
    run.veryLate.push(waits.filter((wait) => wait > veryLate).length);
    run.waits.push(histogramOf(waits));
    run.few.push(histogramOf(Array.from({ length: 5 }, () => exponential(1, stream))));
  }
  return run;
}

const figures: readonly (readonly [name: string, truth: number, estimate: (run: Run) => Estimate])[] = [
  ['mean: callers a replication', arrivals * horizon, (run) => meanEstimate(run.callers, options)],
  [
    'ratio: mean wait',
    arrivals / (1 - arrivals),
    (run) => ratioEstimate(run.waited, run.callers, { ...options, n: 0 }),
  ],
  ['share: waits over 5', waitTail(late), (run) => proportionEstimate(run.late, run.callers, options)],
  ['share: two expected', waitTail(veryLate), (run) => proportionEstimate(run.veryLate, run.callers, options)],
  ['quantile: median wait', waitQuantile(0.5), (run) => quantileEstimate(run.waits, 0.5, options)],
  ['quantile: p90 wait', waitQuantile(0.9), (run) => quantileEstimate(run.waits, 0.9, options)],
  ['quantile: p90 of five a replication', Math.LN10, (run) => quantileEstimate(run.few, 0.9, options)],
];

const covered = figures.map(() => 0);
for (let i = 0; i < runs; i++) {
  const run = simulated(1_000_003 * i + 17);
  figures.forEach(([, truth, estimate], f) => {
    const { low, high } = estimate(run);
    if ((low ?? -Infinity) <= truth && truth <= (high ?? Infinity)) (covered[f] as number)++;
  });
}

// Of 2,000 runs 93 to 97 % must cover, four standard errors each way: by chance missed once in 24,000 times.
const tolerance = 0.02 * Math.sqrt(2000 / runs);

test.each(figures.map(([name], f) => [name, f] as const))('%s', (_, f) => {
  expect(Math.abs((covered[f] as number) / runs - options.confidence)).toBeLessThan(tolerance);
});

afterAll(() => {
  if (process.env.COVERAGE_RUNS === undefined) return;
  for (const [f, [name]] of figures.entries()) {
    console.log(`${(((covered[f] as number) * 100) / runs).toFixed(2)} % of ${runs} runs cover: ${name}`);
  }
});
