// What antithetic streams gain: the variance of the figures of mirrored pairs over that of as many replications of their own,
// and of the differences between two designs; ten calls a minute as in Erlang A. Below 1 they pay; at 0.5 half as many callers tell as much.
//   npm run bench antithetic 300     so many pairs
import {
  type Comparison,
  compare,
  conversation,
  type Estimate,
  exponential,
  hold,
  hours,
  minutes,
  outcome,
  persona,
  poisson,
  population,
  type Run,
  service,
  simulate,
} from 'please-hold';

const pairs = Number(process.argv[2] ?? 300);

const line = (agents: number) =>
  service({
    id: 'line',
    needs: ['help'],
    pools: { desk: { agents } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent' }),
      agent: conversation({
        lasts: exponential({ mean: minutes(2) }),
        results: { resolved: { weight: 1, to: 'done' } },
      }),
      done: outcome('resolved'),
    },
  });
const callers = population({
  arrivals: poisson({ perMinute: 10 }),
  personas: { caller: persona({ needs: 'help', share: 1, patience: exponential({ mean: minutes(3) }) }) },
});

/** As it goes with the square of the half-width of an interval, but for t, which is much the same. */
function variance({ low, high }: Estimate): number {
  const width = (high as number) - (low as number);
  return width * width;
}

const options = { horizon: hours(11), warmUp: hours(1), replications: 2 * pairs, seed: 7 };
const names = ['waits.mean', 'waits.abandonment', 'waits.delayed', 'pools.desk.occupancy'] as const;

function tell(what: string, mirrored: Estimate, plain: Estimate): void {
  const ratio = variance(mirrored) / variance(plain);
  // A variance of n normal values is off by sqrt(2 / n) of itself: here of n pairs, over that of 2 n replications.
  const off = 2 * Math.sqrt(3 / pairs) * ratio;
  console.log(`${what.padEnd(40)} ${ratio.toFixed(2)} ± ${off.toFixed(2)}`);
}

for (const agents of [24, 21, 18]) {
  const [plain, mirrored] = [false, true].map((antithetic) =>
    simulate(line(agents), callers, { ...options, antithetic }),
  ) as [Run, Run];
  for (const name of names) tell(`${agents} agents, ${name}`, mirrored.figure(name), plain.figure(name));
}
const designs = { before: line(21), after: line(22) };
const [plain, mirrored] = [false, true].map((antithetic) => compare(designs, callers, { ...options, antithetic })) as [
  Comparison,
  Comparison,
];
for (const name of names) {
  tell(`from 21 to 22, ${name}`, mirrored.figure(name).difference, plain.figure(name).difference);
}
