/** Every way into the maze, and where it leads. */
import { check, type Design, shifts } from 'please-hold';
import { describe, expect, test } from 'vitest';
import { asIs, callers, live, properties, toBe } from '../../examples/maze-channels/index.ts';

function figures(design: Design<'fault' | 'cancel'>) {
  const { run, own } = live(design);
  return { ...run, stood: own[4][2] };
}

const before = figures(asIs);

describe('portal and no-reply mail', () => {
  test('as they are: dead ends, for everybody, who then rings', () => {
    for (const way of ['portal', 'mail']) expect(before.channels[way]?.met.value).toBe(0);
    expect(before.deadEnds.byState.account?.low).toBeGreaterThan(0.05);
    expect(before.deadEnds.byState.writing?.low).toBeGreaterThan(0.03);
    expect(before.channels.phone!.contacts.value).toBeGreaterThan(before.journeys.value);
  });

  test('read by people: answers, and half the calls', () => {
    const after = figures(toBe);
    for (const way of ['portal', 'mail']) expect(after.channels[way]?.met.value).toBe(1);
    expect(after.deadEnds.rate.value).toBe(0);
    expect(after.channels.phone!.contacts.value).toBeLessThan(before.channels.phone!.contacts.value * 0.6);
  });
});

test('the dead ends of portal and no-reply mail are proved, and gone where people read', () => {
  const verdict = check(asIs, callers, properties[0]!);
  expect(verdict.status).toBe('violated');
  expect(`${verdict}`).toContain("from 'account' no way leads to where 'fault' is met");
  expect(check(toBe, callers, properties[0]!).status).toBe('holds');
});

describe('the frost', () => {
  test('as it is: who comes before nine stands there for a quarter of an hour and more', () => {
    expect(before.stood).toBeGreaterThan(600);
  });

  test('the staff at the counter when the first visitor comes: nobody stands for the hour', () => {
    const early = asIs.with({ pools: { counter: { agents: shifts({ 'mon-fri': { '08:30-17:00': 1 } }) } } });
    expect(figures(early).stood).toBeLessThan(300);
  });
});
