/** Six numbers, of which the last may end a subscription. */
import { check, type Design } from 'please-hold';
import { expect, test } from 'vitest';
import { agent, asIs, callers, live, properties, toBe, told } from '../../examples/cancel-subscription/index.ts';

function figures(design: Design<'cancel' | 'other'>) {
  const { whose, own } = live(design);
  return { ...whose, calls: own[0][2] };
}

test('as it is: six calls, all told anew, and not everybody keeps on', () => {
  const { calls, repeats, waits, resolution } = figures(asIs);
  expect(calls).toBeGreaterThanOrEqual(told.calls);
  expect(repeats.retold.low).toBeGreaterThan(4);
  expect(waits.perJourney.low).toBeGreaterThan(told.onHold / 2);
  expect(resolution.high).toBeLessThan(0.6);
});

test('five of six numbers are dead ends, which is proved; one line is none', () => {
  expect(check(asIs, callers, properties[0]!).status).toBe('violated');
  expect(check(toBe, callers, properties[0]!).status).toBe('holds');
});

test('an agent at the first number who may end it: one call, nothing told again', () => {
  const { calls, repeats, resolution } = figures(asIs.with({ states: { salesAgent: agent(true) } }));
  expect(calls).toBeLessThan(1.5);
  expect(repeats.retold.high).toBeLessThan(0.01);
  expect(resolution.low).toBeGreaterThan(0.8);
});

test('one line with all of their agents: hardly a wait, for everybody', () => {
  const { calls, waits, resolution } = figures(toBe);
  expect(calls).toBeLessThan(1.2);
  expect(waits.perJourney.high).toBeLessThan(90);
  expect(resolution.low).toBeGreaterThan(0.95);
});
