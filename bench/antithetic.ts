// Whether antithetic streams pay: a replication and its mirror image, in which every draw u is 1 - u, against two
// replications of their own. What a pair's mean varies by, over what the mean of two does: below 1 they pay.
//   npm run bench antithetic 300     so many pairs
import {
  type Arrivals,
  conversation,
  type Distribution,
  exponential,
  hold,
  hours,
  minutes,
  outcome,
  persona,
  poisson,
  population,
  type Run,
  type Stream,
  service,
  simulate,
} from 'please-hold';

const pairs = Number(process.argv[2] ?? 400);

const opposite = (stream: Stream): Stream => ({ next: () => 1 - stream.next() });
const mirroredTime = (time: Distribution): Distribution => ({
  ...time,
  kind: time.kind,
  parameters: time.parameters,
  mean: time.mean,
  sd: time.sd,
  sample: (stream) => time.sample(opposite(stream)),
  toString: () => `mirrored ${time}`,
});
const mirroredArrivals = (arrivals: Arrivals): Arrivals => ({
  kind: arrivals.kind,
  expected: (from, to) => arrivals.expected(from, to),
  next: (previous, index, stream) => arrivals.next(previous, index, opposite(stream)),
  toString: () => `mirrored ${arrivals}`,
});

function line(agents: number, isMirrored: boolean) {
  const time = (of: Distribution) => (isMirrored ? mirroredTime(of) : of);
  const arrivals = poisson({ perMinute: 10 });
  return {
    design: service({
      id: 'line',
      needs: ['help'],
      pools: { desk: { agents } },
      channels: { phone: { initial: 'line' } },
      states: {
        line: hold({ pool: 'desk', answered: 'agent' }),
        agent: conversation({
          lasts: time(exponential({ mean: minutes(2) })),
          results: { resolved: { weight: 1, to: 'done' } },
        }),
        done: outcome('resolved'),
      },
    }),
    callers: population({
      arrivals: isMirrored ? mirroredArrivals(arrivals) : arrivals,
      personas: { caller: persona({ needs: 'help', share: 1, patience: time(exponential({ mean: minutes(3) })) }) },
    }),
  };
}

const figures: Record<string, (run: Run<string>) => number> = {
  'mean wait': ({ waits }) => waits.mean.value,
  'gave up': ({ waits }) => waits.abandonment.value,
  'had to wait': ({ waits }) => waits.delayed.value,
  occupancy: ({ pools }) => pools.desk?.occupancy.value ?? Number.NaN,
};

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1);
}

for (const agents of [24, 21, 18]) {
  const lived = (isMirrored: boolean) => {
    const { design, callers } = line(agents, isMirrored);
    return Array.from({ length: pairs }, (_, seed) =>
      simulate(design, callers, { horizon: hours(11), warmUp: hours(1), replications: 1, seed }),
    );
  };
  const [plain, mirrored] = [lived(false), lived(true)];
  for (const [name, of] of Object.entries(figures)) {
    const alone = plain.map(of);
    const together = plain.map((run, i) => (of(run) + of(mirrored[i] as Run<string>)) / 2);
    const ratio = variance(together) / (variance(alone) / 2);
    // A variance of n normal values is off by sqrt(2 / n) of itself; of two, their ratio by twice that at most.
    const off = 2 * Math.sqrt(2 / pairs) * ratio;
    console.log(`${agents} agents, ${name.padEnd(12)} ${ratio.toFixed(2)} ± ${off.toFixed(2)}`);
  }
}
