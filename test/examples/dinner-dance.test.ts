/** Two waiters who undo each other's work on one table. */
import { check, type Design } from 'please-hold';
import { expect, test } from 'vitest';
import { asIs, callers, live, properties, table, task, toBe, told } from '../../examples/dinner-dance/index.ts';

const { clears, refills } = told;
const proved = (design: Design<'dinner'>) => check(design, callers, properties[0]!).status;

test('as it is: they are never done, at no table, and that is found without waiting for ever', () => {
  expect(proved(asIs)).toBe('violated');
  const { run } = live(asIs);
  expect(run.resolution.value).toBe(0);
  expect(run.deadEnds.rate.value).toBe(1);
  expect(run.deadEnds.byState.drinks?.value).toBe(1);
});

test.each([
  ['clearing', { clearing: task(clears, refills) }],
  ['refilling', { bread: task(refills, clears) }],
])('each is fine alone: %s', (_, tasks) => {
  const alone = asIs.with({ states: { table: table(tasks) } });
  expect(proved(alone)).toBe('holds');
  const { run } = live(alone);
  expect(run.resolution.low).toBeGreaterThan(0.98);
  expect(run.deadEnds.rate.value).toBe(0);
});

test('where bread is not refilled once the table is clear, every table gets its main course', () => {
  expect(proved(toBe)).toBe('holds');
  const { run } = live(toBe);
  expect(run.resolution.low).toBeGreaterThan(0.95);
  expect(run.deadEnds.rate.value).toBe(0);
});
