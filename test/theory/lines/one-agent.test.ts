import { type Distribution, exponential, hours, lognormal, poisson } from 'please-hold';
import { mg1 } from 'please-hold/queueing';
import { describe, test } from 'vitest';
import { discrete } from '../../../src/stochastic/empirical.ts';
import { gamma } from '../../../src/stochastic/gamma.ts';
import { expectTheory } from './expect-theory.ts';
import { figure } from './figure.ts';
import { live } from './line.ts';

const replications = 500;

/** Half of the agent's time is taken: waits forget within minutes. */
function oneAgent(talk: Distribution, seed: number, wrapUp = 0) {
  const perHour = 30;
  const run = live(
    { arrivals: poisson({ perHour }), talk, wrapUp, agents: 1 },
    { warmUp: hours(2), horizon: hours(100), replications, seed },
  );
  const exact = mg1({ arrivals: perHour / 3600, service: { mean: talk.mean + wrapUp, sd: talk.sd } });
  expectTheory(
    [
      figure('P(delay)', run.waits.delayed, exact.delayProbability),
      figure('mean wait, s', run.waits.mean, exact.meanWait),
      figure('mean line', run.pools.desk!.line, exact.meanLine),
      figure('occupancy', run.pools.desk!.occupancy, exact.occupancy),
    ],
    replications,
  );
}

describe('one agent: the mean wait of Pollaczek and Khinchine', { timeout: 120_000 }, () => {
  test('lognormal service', () => oneAgent(lognormal({ mean: 60, sd: 45 }), 8));
  test('gamma service', () => oneAgent(gamma({ mean: 60, sd: 40 }), 9));
  test('service of half a minute or two', () => oneAgent(discrete({ values: [30, 120], weights: [2, 1] }), 10));
  test('talk and then wrap-up', () => oneAgent(exponential({ mean: 40 }), 11, 20));
});
