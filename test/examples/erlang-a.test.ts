import { simulate } from 'please-hold';
import { erlangA as exact } from 'please-hold/queueing';
import { expect, test } from 'vitest';
import { callers, erlangA, options } from '../../examples/erlang-a/index.ts';
import { story } from '../theory/lines/erlang-a-figures.ts';

const run = simulate(erlangA, callers, options);

test('it runs, and the exact figures lie in the intervals of a short run', () => {
  const { meanWait, abandonProbability } = exact(story);
  for (const [{ low, high }, truth] of [
    [run.waits.mean, meanWait],
    [run.waits.abandonment, abandonProbability],
  ] as const) {
    expect(low).toBeLessThan(truth);
    expect(high).toBeGreaterThan(truth);
  }
  expect(run.deadEnds.rate.value).toBe(0);
  expect(run.repeats.perJourney.value).toBe(0);
  expect(run.toString()).toContain('erlang-a');
});

test('people give up because they wait: with ten agents more nobody does', () => {
  const staffed = simulate(erlangA.with({ pools: { desk: { agents: 31 } } }), callers, options);
  expect(run.waits.abandonment.low).toBeGreaterThan(0.03);
  expect(staffed.waits.abandonment.high).toBeLessThan(0.002);
});
