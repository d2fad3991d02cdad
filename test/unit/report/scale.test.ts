import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scale } from '../../../src/report/pictures/scale.ts';

const labels = (most: number, unit: 'duration' | 'share' | 'number', count = 5) =>
  scale(most, unit, count, 0, 100).ticks.map(({ label }) => label);

test('marks of times are those of clocks', () => {
  expect(labels(500, 'duration')).toEqual(['0', '2 min', '4 min', '6 min', '8 min', '10 min']);
  expect(labels(40, 'duration')).toEqual(['0', '10 s', '20 s', '30 s', '40 s']);
  expect(labels(7000, 'duration', 4)).toEqual(['0', '30 min', '60 min', '90 min', '120 min']);
  expect(labels(30 * 86_400, 'duration', 3)).toEqual(['0', '10 d', '20 d', '30 d']);
});

test('marks of shares and numbers are round', () => {
  expect(labels(0.93, 'share')).toEqual(['0', '20 %', '40 %', '60 %', '80 %', '100 %']);
  expect(labels(0.0123, 'share', 3)).toEqual(['0', '0.5 %', '1 %', '1.5 %']);
  expect(labels(17, 'number', 4)).toEqual(['0', '5', '10', '15', '20']);
});

test('where there is nothing, there is a scale all the same', () => {
  expect(labels(0, 'number', 2).length).toBeGreaterThan(1);
  expect(labels(Number.NaN, 'duration', 2).length).toBeGreaterThan(1);
});

test('every value up to the most lies between the ends, in order', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
      fc.constantFrom('duration', 'share', 'number'),
      fc.integer({ min: 2, max: 10 }),
      (most, unit, count) => {
        const of = scale(most, unit as 'share', count, 10, 300);
        expect(of.to).toBeGreaterThanOrEqual(most * (1 - 1e-6));
        expect(of(0)).toBe(10);
        expect(of(most)).toBeLessThanOrEqual(300);
        expect(of(most / 2)).toBeLessThan(of(most));
        expect(of.ticks.length).toBeLessThanOrEqual(2 * count + 2);
        expect(of.ticks.every(({ at }, i) => i === 0 || at > (of.ticks[i - 1]?.at ?? 0))).toBe(true);
      },
    ),
    { seed: 7 },
  );
});
