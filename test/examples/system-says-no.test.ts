/** What the system does not foresee is refused, recorded as resolved, and comes back; mandate mends it, people do not. */
import { check, type Design } from 'please-hold';
import { expect, test } from 'vitest';
import { asIs, callers, live, properties, toBe } from '../../examples/system-says-no/index.ts';

function figures(design: Design<'answer' | 'exception'>) {
  const { run, own } = live(design);
  return { run, refusals: own[0][2], unforeseen: run.personas.unforeseen };
}

const before = figures(asIs);

test('as it is: nobody whose question is not foreseen gets an answer, ever', () => {
  expect(before.refusals).toBeGreaterThan(20);
  expect(before.unforeseen.resolution.value).toBe(0);
  expect(before.unforeseen.outcomes.handled?.low).toBeGreaterThan(0.8);
  expect(before.run.repeats.recontacts.low).toBeGreaterThan(0.3);
});

test('no way leads there, which is proved; to one who may deviate some does', () => {
  expect(check(asIs, callers, properties[0]!).status).toBe('violated');
  expect(check(toBe, callers, properties[0]!).status).toBe('holds');
});

test('twice the agents: the same needs unmet, sooner', () => {
  const staffed = figures(asIs.with({ pools: { desk: { agents: 16 } } }));
  expect(staffed.run.waits.mean.high).toBeLessThan(1);
  expect(staffed.unforeseen.resolution.value).toBe(0);
  expect(staffed.run.repeats.recontacts.low).toBeGreaterThan(0.3);
});

test('agents who may deviate: most needs met, few calls again', () => {
  const after = figures(toBe);
  expect(after.refusals).toBeLessThan(before.refusals / 5);
  expect(after.unforeseen.resolution.low).toBeGreaterThan(0.8);
  expect(after.run.repeats.recontacts.high).toBeLessThan(0.2);
});
