/**
 * Where neither agents nor callers are told apart, the lines that could do so give the same figures, to the last bit, as
 * those that are only first come, first served.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design, Population } from '../../src/design/index.ts';
import { SimulationError, simulate } from '../../src/simulate/index.ts';
import { cases } from './nonsense.ts';

/** The figures that every run has; of designs that go round for ever, where they do. */
function figuresOf(design: Design, callers: Population): string {
  try {
    const options = { horizon: 2000, replications: 2, seed: 9, runOn: 3600, verify: false };
    const run = simulate(design, callers, options);
    const pools = Object.values(run.pools).map(({ line, occupancy, waits }) => [line, occupancy, waits.toJSON()]);
    return JSON.stringify({ ...run.toJSON(), pools });
  } catch (error) {
    if (error instanceof SimulationError) return error.message;
    throw error;
  }
}

test('a pool that is routed otherwise, though its agents are all alike', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(cases, ({ design, callers }) => {
      const routed = design.with({ pools: { desk: { routing: 'mostSpecific' } } });
      expect(figuresOf(routed, callers)).toBe(figuresOf(design, callers));
    }),
    { seed: 5, numRuns: 40 },
  );
});
