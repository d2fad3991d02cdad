import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SimulationError, simulate } from '../../src/simulate/index.ts';
import { cases } from './nonsense.ts';

test('a run of any design ends: by itself, when runOn has passed, or with an error that names the state', () => {
  let ended = 0;
  let loops = 0;
  fc.assert(
    fc.property(cases, fc.nat(1000), ({ design, callers }, seed) => {
      try {
        const run = simulate(design, callers, { horizon: 1800, runOn: 1800, replications: 1, seed });
        expect(run.journeys.value).toBeGreaterThan(0);
        ended++;
      } catch (error) {
        expect(error).toBeInstanceOf(SimulationError);
        expect((error as SimulationError).state).toMatch(/s\d/);
        loops++;
      }
    }),
    { seed: 2, numRuns: 60, endOnFailure: true },
  );
  expect(ended).toBeGreaterThan(30);
  expect(loops).toBeGreaterThan(0);
}, 60_000);
