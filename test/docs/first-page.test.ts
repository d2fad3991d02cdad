import { days, hours, type Run, seconds, simulate } from 'please-hold';
import { beforeAll, expect, test } from 'vitest';
import { createActor } from 'xstate';
import { callers, maze } from './first-page.ts';

let run: Run<'broken' | 'leaving'>;
beforeAll(() => {
  run = simulate(maze, callers, { horizon: days(5), warmUp: hours(10), replications: 30, seed: 7 });
}, 240_000);

test('says where callers wait, repeat themselves and get lost', () => {
  const { mean } = run.waits;
  expect(mean).toEqual({
    value: expect.any(Number),
    low: expect.any(Number),
    high: expect.any(Number),
    confidence: 0.95,
    n: expect.any(Number),
  });
  expect(mean.value).toBeGreaterThan(60);
  expect(mean.low).toBeLessThan(mean.value);
  expect(mean.high).toBeGreaterThan(mean.value);
  const answered = run.waits.serviceLevel(seconds(20));
  expect(answered.value).toBeGreaterThan(0);
  expect(answered.value).toBeLessThan(0.5);
  expect(run.repeats.perJourney.value).toBeGreaterThan(1);
  expect(run.deadEnds.rate.value).toBeGreaterThan(0);
  expect(run.personas.leaving.contactsPerJourney.value).toBeGreaterThan(1);
  expect(run.personas.broken.contactsPerJourney.value).toBe(1);
});

test('prints a table', () => {
  expect(run.toString()).toMatch(/^maze: [\s\S]+WAITS[\s\S]+REPEATS[\s\S]+DEAD ENDS/);
});

test('is an ordinary XState machine, which runs live', () => {
  const input = { need: 'fault', channel: 'phone', persona: 'broken', traits: {} };
  const actor = createActor(maze.machine, { input }).start();
  expect(actor.getSnapshot().status).toBe('active');
  expect(JSON.stringify(actor.getSnapshot().value)).toContain('welcome');
  actor.stop();
});

test('staffing is a change of the same design', () => {
  const staffed = maze.with({ pools: { desk: { agents: 7 } } });
  expect(staffed.pools.desk?.agents).toBe(7);
  expect(maze.pools.desk?.agents).toBe(4);
});
