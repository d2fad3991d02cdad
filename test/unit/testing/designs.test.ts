import fc from 'fast-check';
import { check, explore, noDeadEnds } from 'please-hold';
import { designs, journeys, personas, populations } from 'please-hold/testing';
import { expect, test } from 'vitest';
import { maze } from '../../../examples/maze/index.ts';
import { anybody } from '../../../src/check/anybody.ts';

test('designs are of all sorts, valid, and print as what they were made from', () => {
  const some = fc.sample(designs(), { seed: 1, numRuns: 40 });
  const kinds = new Set(some.flatMap(({ states }) => states.flatMap(({ activity }) => activity?.kind ?? [])));
  expect(kinds).toEqual(new Set(['choice', 'queue', 'gate']));
  expect(new Set(some.map(({ states }) => states.length)).size).toBeGreaterThan(5);
  const text = fc.stringify(some[0]);
  expect(text).toMatch(/^\{"id":"nonsense","needs":\["fault","cancel"\]/);
  expect(fc.stringify(some.find((each) => fc.stringify(each).includes('exponential'))!)).toMatch(
    /exponential\(mean \d+\)/,
  );
});

test('tools can be tried on them: proofs come to an end, and witnesses replay', { timeout: 20_000 }, () => {
  const statuses = new Set<string>();
  fc.assert(
    fc.property(designs(), (design) => {
      const { status, witness } = check(design, anybody(design), { states: 5000 }, noDeadEnds());
      statuses.add(status);
      expect(status === 'violated').toBe(witness !== undefined);
    }),
    { seed: 2, numRuns: 25 },
  );
  expect(statuses).toContain('violated');
});

test('personas and populations fit the design that they are of', () => {
  const needs = new Set<string>();
  const traits = new Set<string>();
  for (const persona of fc.sample(personas(maze), { seed: 1, numRuns: 60 })) {
    for (const need of typeof persona.needs === 'string' ? [persona.needs] : Object.keys(persona.needs))
      needs.add(need);
    for (const trait of Object.keys(persona)) traits.add(trait);
    expect(persona.share).toBe(1);
  }
  expect(needs).toEqual(new Set(maze.needs));
  expect(traits).toEqual(new Set(['needs', 'share', 'patience', 'slips', 'redials', 'bears']));
  const sizes = fc.sample(populations(maze), { seed: 1, numRuns: 30 }).map((callers) => {
    expect(explore(maze, callers, { states: 1 }).length).toBeGreaterThan(0);
    return Object.keys(callers.personas).length;
  });
  expect(new Set(sizes)).toEqual(new Set([1, 2]));
  expect(fc.stringify(fc.sample(populations(maze), { seed: 1, numRuns: 1 })[0])).toMatch(
    /^\{"arrivals":\{"perHour":\d+\},"personas":/,
  );
});

test('a persona that fails shrinks to the plainest that does', () => {
  const found = fc.check(
    fc.property(
      personas(maze).chain((persona) => journeys(maze, { persona })),
      ({ events }) => !events.includes('caller.silent'),
    ),
    { seed: 1, numRuns: 500 },
  );
  expect(found.failed).toBe(true);
  expect(found.counterexample?.[0].events).toEqual(['organisation.said', 'caller.silent']);
});
