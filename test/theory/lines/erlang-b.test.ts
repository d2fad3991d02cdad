import { type Distribution, exponential, hours, lognormal, poisson } from 'please-hold';
import { erlangB, retrial } from 'please-hold/queueing';
import { describe, test } from 'vitest';
import { expectTheory } from './expect-theory.ts';
import { figure, otherwise } from './figure.ts';
import { live } from './line.ts';

const replications = 400;
const agents = 5;
const service = 120;
const perMinute = 2.5;

function lost(talk: Distribution, seed: number) {
  const run = live(
    { arrivals: poisson({ perMinute }), talk, agents, capacity: 0 },
    { warmUp: hours(1), horizon: hours(11), replications, seed },
  );
  const exact = erlangB({ arrivals: perMinute / 60, service, agents });
  expectTheory(
    [
      figure('P(turned away)', run.outcomes.turnedAway!, exact.blockedProbability),
      figure('occupancy', run.pools.desk!.occupancy, exact.occupancy),
    ],
    replications,
  );
}

describe('no line', { timeout: 120_000 }, () => {
  test('Erlang B', () => lost(exponential({ mean: service }), 5));

  test('Erlang B holds whatever service looks like', () => lost(lognormal({ mean: service, sd: 1.5 * service }), 6));

  test('those who are turned away try again until they get through', () => {
    const [agents, retryAfter] = [2, 60];
    const line = { arrivals: 0.5 / 60, service, agents, retryAfter };
    const run = live(
      {
        arrivals: poisson({ perMinute: 0.5 }),
        talk: exponential({ mean: service }),
        agents,
        capacity: 0,
        caller: { redials: { probability: 1, after: exponential({ mean: retryAfter }), most: 1_000_000 } },
      },
      { warmUp: hours(1), horizon: hours(161), replications, seed: 7 },
    );
    const exact = retrial(line);
    // Little's law: so many are waiting to try again as new callers a second, times their tries, times a wait each.
    const again = exact.meanOrbit / (line.arrivals * retryAfter);
    expectTheory(
      [
        figure('P(turned away at first)', otherwise(run.firstContactResolution), exact.blockedProbability),
        figure('tries again a caller', run.repeats.recontacts, again),
        figure('occupancy', run.pools.desk!.occupancy, exact.occupancy),
      ],
      replications,
    );
  });
});
