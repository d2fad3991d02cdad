import { expect, test } from 'vitest';
import type { CustomerFigures } from '../../../src/measure/customers.ts';
import { precisionWarnings } from '../../../src/measure/precision.ts';

const known = (value: number, reach: number) => ({ value, low: value * (1 - reach), high: value * (1 + reach) });
const figures = (wait: object) =>
  ({
    waits: { mean: wait },
    repeats: { perJourney: known(2, 0.02) },
    deadEnds: { rate: known(0.1, 0.05) },
  }) as unknown as CustomerFigures;
const replications = (count: number) => ({ of: 'replication', count }) as const;

test('a wide interval is told, with the replications that would narrow it', () => {
  expect(precisionWarnings(figures(known(60, 0.2)), replications(10), 0.95)).toEqual([
    'waits.mean is known to 20 % only; about 31 replications would make it 10 %',
  ]);
});

test('of mirrored pairs, the pairs', () => {
  expect(precisionWarnings(figures(known(60, 0.2)), { of: 'pair', count: 10 }, 0.95)).toEqual([
    'waits.mean is known to 20 % only; about 31 pairs would make it 10 %',
  ]);
  expect(precisionWarnings(figures(known(60, 0.2)), { of: 'pair', count: 1 }, 0.95)[0]).toMatch(/^one pair gives no/);
});

test('narrow intervals, and figures without one, are not warned of', () => {
  expect(precisionWarnings(figures(known(60, 0.09)), replications(10), 0.95)).toEqual([]);
  expect(precisionWarnings(figures({ value: 0, low: 0, high: 1 }), replications(10), 0.95)).toEqual([]);
  expect(precisionWarnings(figures({ value: 5, low: null, high: null }), replications(10), 0.95)).toEqual([]);
});

test('one replication gives no intervals', () => {
  expect(precisionWarnings(figures(known(60, 0.5)), replications(1), 0.95)).toEqual([
    'one replication gives no intervals; ask for more, such as replications: 20',
  ]);
});
