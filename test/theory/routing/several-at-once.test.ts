import { conversation, exponential, hold, hours, outcome, poisson, population, service, simulate } from 'please-hold';
import { erlangC } from 'please-hold/queueing';
import { describe, test } from 'vitest';
import { expectTheory } from '../lines/expect-theory.ts';
import { figure, tail } from '../lines/figure.ts';

const replications = 400;
const talk = 120;

/** One line in front of a pool, at a load of so many agents. */
function live(pool: object, load: number, seed: number) {
  const design = service({
    id: 'chats',
    needs: ['help'],
    pools: { desk: pool },
    channels: { chat: { initial: 'line' } },
    states: {
      line: hold({ pool: 'desk', answered: 'agent' }),
      agent: conversation({ lasts: exponential({ mean: talk }), results: { resolved: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
    },
  } as never);
  const callers = population({
    arrivals: poisson({ perMinute: (60 * load) / talk }),
    personas: { caller: { needs: 'help', share: 1 } },
  });
  const options = { warmUp: hours(2), horizon: hours(42), replications, seed, verify: false };
  return simulate(design, callers as never, options);
}

// Error probability: six figures beyond four standard errors, less than one in two thousand; at these seeds none is.
const exact = erlangC({ arrivals: 4.5 / talk, service: talk, agents: 6 });

describe('as a line with six agents', { timeout: 120_000 }, () => {
  test('two agents who serve three callers at once', () => {
    const { waits, pools } = live({ agents: 2, handles: 3 }, 4.5, 31);
    expectTheory(
      [
        figure('P(wait)', waits.delayed, exact.delayProbability),
        tail('mean wait', waits.mean, exact.meanWait),
        tail('callers in line', pools.desk!.line, (4.5 / talk) * exact.meanWait),
      ],
      replications,
    );
  });

  test('six agents of three groups in turn', () => {
    const groups = { a: { agents: 1 }, b: { agents: 2 }, c: { agents: 3 } };
    const { waits, pools } = live({ groups, routing: 'roundRobin' }, 4.5, 32);
    expectTheory(
      [
        figure('P(wait)', waits.delayed, exact.delayProbability),
        tail('mean wait', waits.mean, exact.meanWait),
        figure('occupancy', pools.desk!.occupancy, 4.5 / 6),
      ],
      replications,
    );
  });
});
