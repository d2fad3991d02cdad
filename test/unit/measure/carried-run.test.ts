import { expect, test } from 'vitest';
import { compare, type Design, hours, simulate } from '../../../src/index.ts';
import { type CarriedRun, carriedRun, changesSince } from '../../../src/measure/carried-run.ts';
import { callers, line } from './line.ts';

const options = { horizon: hours(10), warmUp: hours(1), replications: 6, seed: 7 };
const run = (design: Design<'fault'>, others: object = {}) => simulate(design, callers, { ...options, ...others });
/** As it comes out of another thread. */
const crossed = (agents: number, others: object = {}): CarriedRun =>
  structuredClone(carriedRun(run(line(agents), others)));

test('the differences are those of a comparison, also after crossing to another thread', () => {
  const since = changesSince(crossed(2), run(line(3)))!;
  const compared = compare({ before: line(2), after: line(3) }, callers, options);
  expect(since.changes.figures).toEqual(compared.figures);
  expect(since.before.waits.p90).toEqual(compared.before.waits.p90);
  expect(since.pools).toEqual(['desk']);
  expect(since.changes.figure('waits.mean').verdict).toBe('less');
});

test('a run and itself differ in nothing', () => {
  const { changes } = changesSince(crossed(2), run(line(2)))!;
  expect(new Set(Object.values(changes.figures).map(({ verdict }) => verdict))).toEqual(new Set(['same']));
});

test('replications that one of them lacks are left out', () => {
  const since = changesSince(crossed(2, { replications: 4 }), run(line(3)))!;
  expect(since.replications).toBe(4);
  const compared = compare({ before: line(2), after: line(3) }, callers, { ...options, replications: 4 });
  expect(since.changes.figure('waits.mean')).toEqual(compared.figure('waits.mean'));
});

test.each([
  { seed: 8 },
  { horizon: hours(11) },
  { warmUp: 0 },
  { confidence: 0.9 },
  { shortAbandon: 5 },
  { antithetic: true },
])('runs that were asked for other things are not compared: %j', (others) => {
  expect(changesSince(crossed(2, others), run(line(3)))).toBeUndefined();
});

test('figures by interval stay behind', () => {
  expect(changesSince(crossed(2, { intervals: hours(1) }), run(line(3)))).toBeDefined();
});
