/** How many people it takes to answer, where machines did not. */
import { check } from 'please-hold';
import { expect, test } from 'vitest';
import {
  answersAtOnce,
  asIs,
  callers,
  fewest,
  found,
  live,
  onHold,
  properties,
  toBe,
} from '../../examples/people-first/index.ts';

const maze = live(asIs);
const people = live(toBe);

test('these are the fewest people: for no longer on hold than in the maze, and to answer at once', () => {
  expect(fewest((run) => onHold(run) <= onHold(maze.run))).toBe(found.noLongerOnHold);
  expect(fewest(answersAtOnce)).toBe(found.atOnce);
});

test('somebody answers, nobody misunderstands, and it costs people', () => {
  expect(maze.run.repeats.misunderstood.low).toBeGreaterThan(5);
  expect(people.run.repeats.misunderstood.value).toBe(0);
  expect(people.run.repeats.retold.value).toBe(0);
  expect(people.run.waits.mean.high).toBeLessThan(20);
  expect(people.run.resolution.low).toBeGreaterThan(0.95);
  const price = (own: typeof maze.own) => Object.fromEntries(own.map(([label, , value]) => [label, value as number]));
  expect(price(people.own)['paid hours a week']).toBeGreaterThan(price(maze.own)['paid hours a week']!);
  expect(price(people.own)["callers' hours on the phone a week"]).toBeLessThan(
    price(maze.own)["callers' hours on the phone a week"]!,
  );
});

test('the maze has a dead end, proved, and people have none', () => {
  expect(check(asIs, callers, properties[0]!).status).toBe('violated');
  expect(check(toBe, callers, properties[0]!).status).toBe('holds');
});

test('with one person less they do not answer at once', () => {
  const fewer = live(toBe.with({ pools: { desk: { agents: found.atOnce - 1 } } }));
  expect(answersAtOnce(people.run)).toBe(true);
  expect(answersAtOnce(fewer.run)).toBe(false);
});
