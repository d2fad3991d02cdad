/** Two employees on one complaint, and a way that opens to those who threaten. */
import { check, type Design } from 'please-hold';
import { expect, test } from 'vitest';
import { agent, asIs, callers, live, noted, properties, toBe } from '../../examples/network-outage/index.ts';

function figures(design: Design<'connection'>) {
  const { run, own } = live(design);
  const [two, patient] = properties.map((property) => check(design, callers, property));
  return {
    ...run.personas,
    promises: run.promises,
    twice: own[3][2],
    canBeMended: patient!.status,
    neverTwo: two!.status,
  };
}

const before = figures(asIs);

test('as it is: the same need is met for those who threaten, and for nobody else', () => {
  expect(before.threatening.resolution.low).toBeGreaterThan(0.9);
  expect(before.patient.resolution.value).toBe(0);
  expect(before.canBeMended).toBe('violated');
  expect(before.patient.contactsPerJourney.low).toBeGreaterThan(3);
});

test('as it is: two employees call back about one complaint', () => {
  expect(before.twice).toBeGreaterThan(50);
  expect(before.neverTwo).toBe('violated');
});

test('as it is: every promise to call is kept in time, and mends nothing', () => {
  expect(before.promises.made.low).toBeGreaterThan(1);
  expect(before.promises.kept.value).toBe(before.promises.made.value);
  expect(before.patient.resolution.value).toBe(0);
  expect(live(toBe).run.promises.made.value).toBe(0);
});

test('on one list: one of them calls, and it still is not mended', () => {
  const one = figures(asIs.with({ states: { noted: noted(['network']) } }));
  expect(one.twice).toBe(0);
  expect(one.neverTwo).toBe('holds');
  expect(one.patient.resolution.value).toBe(0);
});

test('measured for whoever complains: mended for both alike', () => {
  const measured = figures(asIs.with({ states: { agent: agent(1, 0) } }));
  expect(measured.canBeMended).toBe('holds');
  expect(measured.patient.resolution.low).toBeGreaterThan(0.9);
  const after = figures(toBe);
  expect(Math.abs(after.patient.resolution.value - after.threatening.resolution.value)).toBeLessThan(0.05);
});
