/** Days kept free in vain, promises broken, and what should never have been promised. */
import { conversation, type Design } from 'please-hold';
import { expect, test } from 'vitest';
import { asIs, assumed, better, day, live, newDate, toBe, told } from '../../examples/field-visit/index.ts';

function figures(design: Design<'installation'>) {
  const { run, own } = live(design);
  const { made, broken } = run.promises;
  return { ...run, inVain: own[0][2], forNothing: own[1][2].value, promised: made.value, notInTime: own[3][2], broken };
}

const before = figures(asIs);

test('as it is: days in vain, promises broken, a quarter of an hour on a paid line', () => {
  expect(before.inVain).toBeGreaterThan(1.5);
  expect(before.forNothing).toBeGreaterThan(0.3);
  expect(before.notInTime).toBeGreaterThan(0.4);
  expect(before.broken.low).toBeGreaterThan(0.3);
  expect(before.waits.perJourney.value).toBeGreaterThan(told.onHold / 2);
  expect(before.cost.perJourney.low).toBeGreaterThan(5);
  expect(before.personas.oversold.resolution.value).toBe(0);
});

test('visitors who come on the day: hardly a day in vain, though what was oversold stays undone', () => {
  const kept = figures(asIs.with({ states: { day: day(better.comes) } }));
  expect(kept.inVain).toBeLessThan(before.inVain / 2);
  expect(kept.waits.perJourney.value).toBeLessThan(before.waits.perJourney.value / 2);
  expect(kept.personas.oversold.resolution.value).toBe(0);
});

test('a desk that finds everybody in the list promises no calls of a colleague, and fewer give up', () => {
  const listed = conversation({
    lasts: assumed.talk,
    results: { listed: { weight: 1, ...newDate } },
  });
  const found = figures(asIs.with({ states: { agent: listed, colleague: undefined } }));
  expect(found.promised).toBeLessThan(before.promised);
  expect(found.resolution.low).toBeGreaterThan(before.resolution.high!);
});

test('all of it: dates are kept, and everybody gets what they were promised', () => {
  const after = figures(toBe);
  expect(after.inVain).toBeLessThan(0.15);
  expect(after.notInTime).toBeLessThan(0.1);
  expect(after.broken.value).toBeLessThan(before.broken.value / 20);
  expect(after.personas.oversold.resolution.low).toBeGreaterThan(0.97);
});
