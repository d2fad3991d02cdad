import { expect, test } from 'vitest';
import { changeOf } from '../../../src/measure/change.ts';
import type { Difference } from '../../../src/measure/difference.ts';

const at = (value: number, low: number | null, high: number | null): Difference => ({
  value,
  low,
  high,
  confidence: 0.95,
  n: 30,
  pairing: 1,
});
const said = (name: string, difference: Difference, currency: string | null = null) =>
  changeOf(name, at(0, 0, 0), at(0, 0, 0), difference, currency).sentence;

test('a sentence says how much less or more, how surely, and in which unit', () => {
  expect(said('waits.mean', at(-41, -45, -37))).toBe('Callers wait 41.0 s less in a line (37.0 to 45.0 s, 95 %).');
  expect(said('waits.mean', at(100, 50, 150))).toBe(
    'Callers wait 1 min 40 s more in a line (50.0 s to 2 min 30 s, 95 %).',
  );
  expect(said('resolution', at(0.12, 0.1, 0.14))).toBe(
    'The share of needs met is 12.0 points more (10.0 to 14.0 points, 95 %).',
  );
  expect(said('cost.perJourney', at(-0.5, -0.6, -0.4), 'EUR')).toBe(
    'What a journey costs the caller is 0.50 EUR less (0.40 to 0.60 EUR, 95 %).',
  );
  expect(said('contactsPerJourney', at(0.5, 0.25, 0.75))).toBe(
    'The number of contacts a journey is 0.500 more (0.250 to 0.750, 95 %).',
  );
});

test('what cannot be told from no change is not said to be one', () => {
  expect(said('deadEnds.rate', at(0.01, -0.02, 0.04))).toBe(
    'The share of journeys with a dead end cannot be told from no change (2.00 points less to 4.00 points more, 95 %).',
  );
  expect(said('waits.mean', at(1, 0, 2))).toBe(
    'The mean wait in a line cannot be told from no change (0 to 2.00 s more, 95 %).',
  );
  expect(said('waits.mean', at(3, null, null))).toMatch(/cannot be told from no change: there is no interval/);
  expect(said('waits.mean', at(0, 0, 0))).toBe('The mean wait in a line is the same in every replication.');
  expect(said('waits.mean', at(Number.NaN, null, null))).toMatch(/was not observed in both/);
});

test('says whose figure it is, and calls those that it does not know by name', () => {
  expect(said('pools.desk.occupancy', at(0.1, 0.05, 0.15))).toMatch(/^desk: the occupancy is 10\.0 points more/);
  expect(said('pools.a.b.waits.p90', at(3, 2, 4))).toMatch(/^a\.b: the wait that nine in ten/);
  expect(said('personas.leaving.waits.mean', at(3, 2, 4))).toMatch(/^leaving: callers wait 3\.00 s more/);
  expect(said('outcomes.resolved', at(-0.1, -0.2, -0.05))).toMatch(/that end as 'resolved' is 10\.0 points less/);
  expect(said('deadEnds.byState.menu', at(-0.1, -0.2, -0.05))).toMatch(/meet a dead end in 'menu'/);
  expect(said('moods.worst', at(2, 1, 3))).toBe("'moods.worst' is 2.00 more (1.00 to 3.00, 95 %).");
});

test.each([
  ['less', at(-2, -3, -1)],
  ['more', at(2, 1, 3)],
  ['same', at(0, 0, 0)],
  ['undecided', at(2, -1, 5)],
  ['undecided', at(2, 0, 4)],
  ['undecided', at(2, null, null)],
] as const)('the verdict %s', (verdict, difference) => {
  expect(changeOf('waits.mean', at(0, 0, 0), at(0, 0, 0), difference, null).verdict).toBe(verdict);
});
