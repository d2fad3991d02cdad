import { fc, test } from '@fast-check/vitest';
import { journeys, populations } from 'please-hold/testing';
import { matchers } from 'please-hold/vitest';
import { describe, expect } from 'vitest';
import { callers, maze } from '../../../examples/maze/index.ts';

expect.extend(matchers);

describe('the arbitraries in test.prop', () => {
  test.prop([journeys(maze, { callers, persona: 'leaving' })], { seed: 1, numRuns: 50 })(
    'a journey each',
    (journey) => {
      expect(journey).toReach('welcome');
      if (journey.end.met) expect(journey).toReach('resolved');
    },
  );

  test.prop({ who: populations(maze), seed: fc.nat() }, { seed: 1, numRuns: 5 })('beside others', ({ who, seed }) => {
    expect(Object.keys(who.personas)).toContain('one');
    expect(seed).toBeGreaterThanOrEqual(0);
  });

  test.fails('a failure fails', { timeout: 10_000 }, () => {
    fc.assert(
      fc.property(journeys(maze), ({ end }) => end.kind === 'stuck'),
      { seed: 1 },
    );
  });

  test.prop([journeys(maze)], { seed: 1, numRuns: 3 })('is one again for each run', async (journey) => {
    await Promise.resolve();
    expect(journey.steps.length).toBe(journey.events.length + 1);
  });
});
