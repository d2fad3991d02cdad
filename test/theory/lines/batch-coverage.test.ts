/**
 * How often 95 % intervals over the 20 batches of one long run hold the truth, over independent runs of lines that Erlang C
 * knows: one agent who is busy half of the time, and three who are busy seven tenths of it. Either batch has so many
 * callers, some hundreds, that means of batches are nearly normal and independent.
 *
 * `npm run coverage:intervals` prints the shares over 2,000 runs; the suite takes 100.
 */
import { type Estimate, exponential, hours, minutes, poisson, type Run } from 'please-hold';
import { erlangC } from 'please-hold/queueing';
import { afterAll, describe, expect, test } from 'vitest';
import { live } from './line.ts';

const runs = Number(process.env.COVERAGE_RUNS ?? 100);
const service = minutes(1);

type Figures = readonly (readonly [name: string, truth: number, estimate: (run: Run) => Estimate])[];

function figuresOf(agents: number, perMinute: number): Figures {
  const exact = erlangC({ arrivals: perMinute / 60, service, agents });
  return [
    ['mean wait', exact.meanWait, ({ waits }) => waits.mean],
    ['had to wait', exact.delayProbability, ({ waits }) => waits.delayed],
    ['answered within 20 s', exact.serviceLevel(20), ({ waits }) => waits.serviceLevel(20)],
    ['callers in line', exact.meanLine, ({ pools }) => pools.desk!.line],
    ['occupancy', exact.occupancy, ({ pools }) => pools.desk!.occupancy],
  ];
}

function covered(
  agents: number,
  perMinute: number,
  batch: number,
): readonly (readonly [name: string, share: number])[] {
  const figures = figuresOf(agents, perMinute);
  const counts = figures.map(() => 0);
  const line = { arrivals: poisson({ perMinute }), talk: exponential({ mean: service }), agents };
  for (let seed = 1; seed <= runs; seed++) {
    const run = live(line, { horizon: hours(4) + 20 * batch, warmUp: hours(4), batches: 20, seed });
    figures.forEach(([, truth, estimate], f) => {
      const { low, high } = estimate(run);
      if ((low ?? -Infinity) <= truth && truth <= (high ?? Infinity)) (counts[f] as number)++;
    });
  }
  return figures.map(([name], f) => [name, (counts[f] as number) / runs]);
}

const found = { 'M/M/1': covered(1, 0.5, hours(20)), 'M/M/3': covered(3, 2.1, hours(5)) };

// Of 2,000 runs 93 to 97 % must cover, four standard errors each way: by chance missed once in 24,000 times.
const tolerance = 0.02 * Math.sqrt(2000 / runs);

describe.each(Object.entries(found))('intervals over batches of %s cover', (_, shares) => {
  test.each(shares)('%s', (_, share) => {
    expect(Math.abs(share - 0.95)).toBeLessThan(tolerance);
  });
});

afterAll(() => {
  if (process.env.COVERAGE_RUNS === undefined) return;
  for (const [of, shares] of Object.entries(found)) {
    for (const [name, share] of shares) {
      console.log(`${(100 * share).toFixed(2)} % of ${runs} runs in batches, ${of}, cover: ${name}`);
    }
  }
});
