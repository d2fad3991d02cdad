import { simulate } from 'please-hold';
import { expect, test } from 'vitest';
import { callers, maze, options } from '../../../examples/maze/index.ts';
import { live } from '../../../src/report/lived/lived.ts';
import { carriers, Loads } from '../../../src/report/lived/loads.ts';

const run = simulate(maze, callers, { ...options, replications: 2 });

test('what is lived through again is what was lived through', () => {
  const loads = new Loads();
  const { again } = live(run, [loads])!;
  expect(again.replications).toBe(2);
  expect(again.waits.mean).toEqual(run.waits.mean);
  const sum = (of: (load: (typeof loads.all)[number]) => number) => loads.all.reduce((all, load) => all + of(load), 0);
  const journeys = run.journeys.n;
  expect(sum(({ waited }) => waited) / journeys).toBeCloseTo(run.waits.perJourney.value, 6);
  const inContacts = run.repeats.perJourney.value - run.repeats.recontacts.value;
  expect(sum(({ repeats }) => repeats) / journeys).toBeCloseTo(inContacts, 9);
  expect(sum(({ deadEnds }) => deadEnds) / run.contacts.n).toBeCloseTo(run.deadEnds.perContact.value, 9);
});

test('states are said to carry their share of a figure, most first', () => {
  const load = { state: '', waited: 0, repeats: 0, deadEnds: 0 };
  const loads = [
    { ...load, state: 'a', waited: 1 },
    { ...load, state: 'b', waited: 3 },
    { ...load, state: 'c' },
  ];
  expect(carriers(loads, ({ waited }) => waited)).toEqual([
    { state: 'b', share: 0.75 },
    { state: 'a', share: 0.25 },
  ]);
  expect(carriers(loads, ({ repeats }) => repeats)).toEqual([]);
});

test('of a run that was not made here nothing is lived through again', () => {
  expect(live(Object.create(run), [])).toBeUndefined();
});
