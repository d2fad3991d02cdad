import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choice, type Design, hold, outcome, service } from '../../src/design/index.ts';
import { SimulationError, simulate } from '../../src/simulate/index.ts';
import { callersAt } from '../unit/simulate/tiny.ts';
import { cases } from './nonsense.ts';

test('a run of any design ends: by itself, when runOn has passed, or with an error that names the state', () => {
  let ended = 0;
  fc.assert(
    fc.property(cases, fc.nat(1000), ({ design, callers }, seed) => {
      try {
        const run = simulate(design, callers, { horizon: 1800, runOn: 1800, replications: 1, seed });
        expect(run.journeys.value).toBeGreaterThan(0);
        ended++;
      } catch (error) {
        expect(error).toBeInstanceOf(SimulationError);
        expect((error as SimulationError).state).toMatch(/s\d/);
      }
    }),
    { seed: 2, numRuns: 60, endOnFailure: true },
  );
  expect(ended).toBeGreaterThan(30);
}, 60_000);

/** After some time, callers go round in states that take none; from the line, which is full, they do too. */
function ring(length: number, throughLine: boolean): Design<'help'> {
  const next = (i: number) => `s${(i + 1) % length}`;
  const atOnce = (to: string) => choice({ by: 'organisation', lasts: 0, results: { on: { weight: 1, to } } });
  return service({
    id: 'ring',
    needs: ['help'],
    pools: { desk: { agents: 1 } },
    channels: { phone: { initial: 'begin' } },
    states: {
      begin: choice({ by: 'caller', lasts: 10, results: { on: { weight: 1, to: 's0' } } }),
      ...Object.fromEntries(Array.from({ length }, (_, i) => [`s${i}`, atOnce(next(i))])),
      ...(throughLine && { s0: hold({ pool: 'desk', capacity: 0, answered: 'held', full: next(0) }) }),
      held: choice({ by: 'agent', lasts: 1e9, results: { done: { weight: 1, to: 'done' } } }),
      done: outcome('resolved'),
    },
  }) as unknown as Design<'help'>;
}

test('callers who go round without any time are told of, with a state where they do', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 9 }), fc.boolean(), (length, throughLine) => {
      // The first caller keeps the one agent, where there is a line.
      const callers = callersAt(throughLine ? [0, 5] : [0]);
      let error: unknown;
      try {
        simulate(ring(length, throughLine), callers, { horizon: 100, runOn: 0, replications: 1, seed: 1 });
      } catch (thrown) {
        error = thrown;
      }
      expect(error).toBeInstanceOf(SimulationError);
      expect((error as SimulationError).state).toMatch(/^s\d$/);
    }),
    { seed: 3, numRuns: 16, endOnFailure: true },
  );
}, 60_000);
