import { conversation, exponential, hold, hours, outcome, poisson, population, service, simulate } from 'please-hold';
import { erlangB, mmck } from 'please-hold/queueing';
import { describe, test } from 'vitest';
import { expectTheory } from './expect-theory.ts';
import { figure, tail } from './figure.ts';

const replications = 400;
const talk = 120;

/** So many agents behind so many trunks; calls a minute. */
function live(agents: number, trunks: number, perMinute: number, seed: number) {
  const design = service({
    id: 'trunks',
    needs: ['help'],
    pools: { desk: { agents } },
    channels: { phone: { initial: 'line', trunks } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent' }),
      agent: conversation({ lasts: exponential({ mean: talk }), results: { resolved: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
    },
  });
  const callers = population({
    arrivals: poisson({ perMinute }),
    personas: { caller: { needs: 'help', share: 1 } },
  });
  return simulate(design, callers, { warmUp: hours(1), horizon: hours(11), replications, seed, verify: false });
}

describe('trunks', { timeout: 120_000 }, () => {
  test('as many as agents: Erlang B', () => {
    const run = live(5, 5, 2.5, 21);
    const exact = erlangB({ arrivals: 2.5 / 60, service: talk, agents: 5 });
    expectTheory(
      [
        figure('P(blocked)', run.outcomes.blocked!, exact.blockedProbability),
        figure('occupancy', run.pools.desk!.occupancy, exact.occupancy),
      ],
      replications,
    );
  });

  test('more than agents: a line with a limit', () => {
    const run = live(4, 9, 2.2, 22);
    const exact = mmck({ arrivals: 2.2 / 60, service: talk, agents: 4, capacity: 9 });
    expectTheory(
      [
        tail('P(blocked)', run.outcomes.blocked!, exact.blockedProbability),
        figure('mean wait', run.waits.mean, exact.meanWait),
        figure('occupancy', run.pools.desk!.occupancy, exact.occupancy),
      ],
      replications,
    );
  });
});
