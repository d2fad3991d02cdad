import {
  conversation,
  type Estimate,
  exponential,
  hold,
  hours,
  outcome,
  persona,
  poisson,
  population,
  service,
  simulate,
} from 'please-hold';
import { describe, expect, test } from 'vitest';
import { expectTheory } from './expect-theory.ts';
import type { Figure } from './figure.ts';

const replications = 200;

/** Callers who wait for ever are told, on joining the line of an M/M/c queue, how long they have to. */
function told(occupancy: number, agents: number, seed: number) {
  const mean = 100;
  const design = service({
    id: 'line',
    needs: ['help'],
    pools: { desk: { agents } },
    channels: { phone: { initial: 'line' } },
    states: {
      line: hold({
        pool: 'desk',
        answered: 'agent',
        messages: [
          {
            says: 'So long.',
            after: 0,
            lasts: hours(1000),
            announces: 'expectedWait',
            estimator: { queueLength: mean },
          },
        ],
      }),
      agent: conversation({ lasts: exponential({ mean }), results: { done: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
    },
  });
  const callers = population({
    arrivals: poisson({ perHour: (occupancy * agents * 3600) / mean }),
    personas: { caller: persona({ needs: 'help', share: 1 }) },
  });
  const { announcements } = simulate(design, callers, { warmUp: hours(5), horizon: hours(80), replications, seed });
  return { announcements, gap: mean / agents };
}

const figure = (name: string, estimate: Estimate, truth: number): Figure => ({ name, estimate, truth, atMost: 0.02 });

/**
 * With every agent busy they become free at rate c/s, a caller who finds n in line waits for n + 1 of them, and n is
 * geometric. So the error of `queueLength` has mean 0 and mean square (s/c)² / (1 - ρ). The caller at the front has
 * waited for a time that is exponential with the rate of waits; those behind have come since. So the error of `headOfLine`
 * has mean -s/c and mean square 2 (s/c)² / (1 - ρ): twice the other, as Ibrahim and Whitt (2009) find for heavy traffic.
 */
describe('estimators of waits', { timeout: 120_000 }, () => {
  test('are wrong by as much as theory says', () => {
    const [occupancy, agents] = [0.8, 5];
    const { announcements, gap } = told(occupancy, agents, 31);
    const { by } = announcements;
    expectTheory(
      [
        figure('announced: rmse, s', announcements.rmse, gap * Math.sqrt(1 / (1 - occupancy))),
        figure('head of line: mean error, s', by.headOfLine.meanError, -gap),
        figure('head of line: rmse, s', by.headOfLine.rmse, gap * Math.sqrt(2 / (1 - occupancy))),
      ],
      replications,
    );
    // They find the last who was answered to be hardly worse than the first in line.
    expect(by.lastToEnterService.rmse.value / by.headOfLine.rmse.value).toBeGreaterThan(1);
    expect(by.lastToEnterService.rmse.value / by.headOfLine.rmse.value).toBeLessThan(1.15);
    const { value, low, high } = announcements.meanError;
    expect(Math.abs(value)).toBeLessThan(2 * ((high as number) - (low as number)));
    expect((high as number) - (low as number)).toBeLessThan(0.02 * gap * Math.sqrt(5));
  });
});
