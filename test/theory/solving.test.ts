import { expect, test } from 'vitest';
import type { CustomerFigures, Estimate } from '../../src/measure/index.ts';
import { ratioEstimate } from '../../src/measure/ratio.ts';
import { simulate } from '../../src/simulate/index.ts';
import { type SolvedFigures, solve } from '../../src/solve/index.ts';
import { studentT } from '../../src/stochastic/student-t.ts';
import { hours } from '../../src/time/index.ts';
import { everybody, everything } from './solved-design.ts';

/** `CALLERS=1000000` simulates as many as that; the suite makes do with fewer. */
const callers = Number(process.env.CALLERS ?? 40_000);
const replications = 100;

type Pair = readonly [name: string, exact: number, simulated: Estimate];

/** Every figure that both have. */
function pairs(of: string, exact: SolvedFigures, run: CustomerFigures): readonly Pair[] {
  const { resolution, firstContactResolution, contactsPerJourney, deadEnds, repeats, cost, outcomes } = exact;
  const found: Pair[] = [
    ['resolution', resolution, run.resolution],
    ['firstContactResolution', firstContactResolution, run.firstContactResolution],
    ['contactsPerJourney', contactsPerJourney, run.contactsPerJourney],
    ['deadEnds.rate', deadEnds.rate, run.deadEnds.rate],
    ['deadEnds.perContact', deadEnds.perContact, run.deadEnds.perContact],
    ['repeats.perJourney', repeats.perJourney, run.repeats.perJourney],
    ['repeats.retold', repeats.retold, run.repeats.retold],
    ['repeats.replayed', repeats.replayed, run.repeats.replayed],
    ['repeats.misunderstood', repeats.misunderstood, run.repeats.misunderstood],
    ['repeats.recontacts', repeats.recontacts, run.repeats.recontacts],
    ['cost.perContact', cost.perContact, run.cost.perContact],
    ['cost.perJourney', cost.perJourney, run.cost.perJourney],
    ...Object.entries(run.outcomes).map(([name, share]): Pair => [`outcomes.${name}`, outcomes[name] ?? 0, share]),
  ];
  return found.map(([name, ...rest]) => [`${of} ${name}`, ...rest]);
}

/** By replication: what is added up from the log. */
const logged = new Map<string, Float64Array>();
function add(name: string, replication: number, amount: number): void {
  const sums = logged.get(name) ?? new Float64Array(replications);
  logged.set(name, sums);
  sums[replication - 1]! += amount;
}

const run = simulate(everything, everybody, {
  horizon: hours(callers / replications / 3600),
  replications,
  seed: 11,
  onStay: ({ counted, replication, state, event, agent, began, ended }) => {
    if (!counted) return;
    const time = ended - began;
    add(`${state} count`, replication, 1);
    add(`${state} seconds`, replication, time);
    // Who hangs up does so once, whatever goes on; a timer ends a stay without an event.
    if (event !== 'caller.hungUp' && (event !== null || state === 'tries')) add('steps', replication, 1);
    if (agent !== null && state.toLowerCase().includes('agent')) add('agent time', replication, time);
  },
  onContact: ({ counted, replication, outcome, began, ended }) => {
    if (!counted) return;
    add('contacts', replication, 1);
    add('time', replication, ended - began);
    if (outcome === 'abandoned') add('steps', replication, 1);
  },
});
const solution = solve(everything, everybody);
const { time, agentTime, steps, stays } = solution;
const fromLog = (name: string, exact: number): Pair => {
  const contacts = logged.get('contacts')!;
  const none = new Float64Array(replications);
  return [name, exact, ratioEstimate(logged.get(name) ?? none, contacts, { confidence: 0.95, n: callers })];
};
const all: readonly Pair[] = [
  ...pairs('all', solution, run),
  ...Object.entries(run.personas).flatMap(([name, figures]) =>
    pairs(name, solution.personas[name as keyof typeof solution.personas], figures),
  ),
  fromLog('time', time.perContact),
  fromLog('agent time', agentTime.perContact),
  fromLog('steps', steps.perContact),
  ...Object.entries(stays).flatMap(([state, { count, seconds }]) => [
    fromLog(`${state} count`, count),
    fromLog(`${state} seconds`, seconds),
  ]),
];

// Of some 85 figures one has |z| above 4 by chance with a probability of at most 85 · 2 · P(t99 > 4) = 1 % (Bonferroni over
// all), at this seed never. The half-widths are below 15 % of the figures, but for the rarest outcomes.
test(`what is solved is what ${callers} simulated callers meet: every figure within 4 standard errors`, () => {
  const scores = all.flatMap(([name, exact, { value, low, high }]) => {
    const error = (high! - low!) / 2 / studentT(0.975, replications - 1);
    // What is the same for everybody has no error.
    if (Math.abs(value - exact) < 1e-9 * Math.max(1, exact)) return [];
    return [{ name, exact, value, error, z: (value - exact) / error }];
  });
  if (process.env.CALLERS) {
    for (const { name, exact, value, z } of scores) console.log(name, exact, value, z.toFixed(2));
  }
  expect(scores.filter(({ z }) => !(Math.abs(z) < 4))).toEqual([]);
  expect(scores.length).toBeGreaterThan(75);
  const wide = scores.filter(({ exact, error }) => 2 * error > 0.15 * exact && exact > 0.02);
  expect(wide).toEqual([]);
});
