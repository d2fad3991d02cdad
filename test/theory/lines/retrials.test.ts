import { type Estimate, exponential, poisson, seconds } from 'please-hold';
import { describe, test } from 'vitest';
import { expectTheory } from './expect-theory.ts';
import { type Figure, otherwise } from './figure.ts';
import { live } from './line.ts';

const within2 = (name: string, estimate: Estimate, truth: number): Figure => ({ name, estimate, truth, atMost: 0.02 });

/** A line without room to wait: who finds everybody busy tries again after a while, until they get through. */
function orbit(line: { agents: number; perSecond: number; again: number; horizon: number; seed: number }) {
  const { agents, perSecond, again, horizon, seed } = line;
  return live(
    {
      arrivals: poisson({ perSecond }),
      talk: exponential({ mean: seconds(1) }),
      agents,
      capacity: 0,
      caller: { redials: { probability: 1, after: exponential({ mean: 1 / again }), most: 1_000_000 } },
    },
    { warmUp: 1000, horizon, replications: 200, seed },
  );
}

// Source: Falin and Templeton, Retrial Queues, Chapman & Hall 1997: one agent, service at rate mu = 1 and tries at rate
// nu, has rho² / (1 - rho) · (1 + mu / nu) callers on their way back.
describe('one agent', { timeout: 120_000 }, () => {
  test.each([
    { rho: 0.5, nu: 1, mean: 1, horizon: 3500, seed: 31 },
    { rho: 0.8, nu: 0.5, mean: 9.6, horizon: 12_000, seed: 32 },
  ])('load $rho, tries at rate $nu', ({ rho, nu, mean, horizon, seed }) => {
    const run = orbit({ agents: 1, perSecond: rho, again: nu, horizon, seed });
    expectTheory([within2('callers on their way back', run.comingBack, mean)], run.replications);
  });
});

// Load 4 on 5 agents, figures to four digits as the chain of callers being served and trying again gives them.
describe('five agents', { timeout: 120_000 }, () => {
  test.each([
    { nu: 0.1, blocked: 0.421, mean: 30.87, horizon: 4000, seed: 33 },
    { nu: 1, blocked: 0.4553, mean: 5.261, horizon: 4000, seed: 34 },
    { nu: 10, blocked: 0.5215, mean: 2.567, horizon: 4000, seed: 35 },
  ])('tries at rate $nu', ({ nu, blocked, mean, horizon, seed }) => {
    const run = orbit({ agents: 5, perSecond: 4, again: nu, horizon, seed });
    expectTheory(
      [
        within2('P(blocked at first)', otherwise(run.firstContactResolution), blocked),
        within2('callers on their way back', run.comingBack, mean),
      ],
      run.replications,
    );
  });
});
