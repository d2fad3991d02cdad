/** Two waiters who undo each other's work on one table. */
import { expect, test } from 'vitest';
import { asIs, live, table, task, toBe, told } from '../../examples/dinner-dance/index.ts';

const { clears, refills } = told;

test('as it is: they are never done, at no table, and that is found without waiting for ever', () => {
  const { run } = live(asIs);
  expect(run.resolution.value).toBe(0);
  expect(run.deadEnds.rate.value).toBe(1);
  expect(run.deadEnds.byState.drinks?.value).toBe(1);
});

test.each([
  ['clearing', { clearing: task(clears, refills) }],
  ['refilling', { bread: task(refills, clears) }],
])('each is fine alone: %s', (_, tasks) => {
  const { run } = live(asIs.with({ states: { table: table(tasks) } }));
  expect(run.resolution.low).toBeGreaterThan(0.98);
  expect(run.deadEnds.rate.value).toBe(0);
});

test('where bread is not refilled once the table is clear, every table gets its main course', () => {
  const { run } = live(toBe);
  expect(run.resolution.low).toBeGreaterThan(0.95);
  expect(run.deadEnds.rate.value).toBe(0);
});
