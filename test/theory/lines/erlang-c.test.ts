import { exponential, hours, poisson, type Run } from 'please-hold';
import { erlangC, mmck } from 'please-hold/queueing';
import { describe, test } from 'vitest';
import { expectTheory } from './expect-theory.ts';
import { type Figure, figure, tail } from './figure.ts';
import { live } from './line.ts';

/** What Erlang C and the line with a limit have in common. */
interface Steady {
  readonly occupancy: number;
  readonly delayProbability: number;
  readonly meanWait: number;
  readonly meanLine: number;
  waitTail(t: number): number;
}

function patientFigures({ waits, pools }: Run, exact: Steady): Figure[] {
  const desk = pools.desk as (typeof pools)[string];
  return [
    figure('P(delay)', waits.delayed, exact.delayProbability),
    figure('mean wait, s', waits.mean, exact.meanWait),
    figure('mean line', desk.line, exact.meanLine),
    figure('occupancy', desk.occupancy, exact.occupancy),
    tail('P(wait > 20 s)', waits.longerThan(20), exact.waitTail(20)),
    tail('P(wait > 60 s)', waits.longerThan(60), exact.waitTail(60)),
  ];
}

const replications = 400;
const options = { warmUp: hours(1), replications, thresholds: [20, 60] };
const agents = 2;
const service = 120;
const talk = exponential({ mean: service });

describe('nobody hangs up', { timeout: 120_000 }, () => {
  test('Erlang C: two agents, half of their time taken', () => {
    const run = live(
      { arrivals: poisson({ perMinute: 0.5 }), talk, agents },
      { ...options, horizon: hours(221), seed: 3 },
    );
    expectTheory(patientFigures(run, erlangC({ arrivals: 0.5 / 60, service, agents })), replications);
  });

  test('a line with five places, at a load above one', () => {
    const run = live(
      { arrivals: poisson({ perMinute: 1.2 }), talk, agents, capacity: 5 },
      { ...options, horizon: hours(26), seed: 4 },
    );
    const exact = mmck({ arrivals: 1.2 / 60, service, agents, capacity: agents + 5 });
    const turnedAway = run.outcomes.turnedAway as (typeof run.outcomes)[string];
    expectTheory(
      [...patientFigures(run, exact), figure('P(turned away)', turnedAway, exact.blockedProbability)],
      replications,
    );
  });
});
