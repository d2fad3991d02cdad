import { expect, test } from 'vitest';
import { figureText, type Unit } from '../../../src/measure/figure-text.ts';

test.each<[number | null, Unit, string]>([
  [0, 'duration', '0 s'],
  [9.96, 'duration', '9.96 s'],
  [59.94, 'duration', '59.9 s'],
  [60, 'duration', '1 min 00 s'],
  [61.4, 'duration', '1 min 01 s'],
  [3599.4, 'duration', '59 min 59 s'],
  [3600, 'duration', '1 h 00 min'],
  [7260, 'duration', '2 h 01 min'],
  [86_400, 'duration', '24 h 00 min'],
  [3 * 86_400, 'duration', '3.00 days'],
  [0.5, 'share', '50.0 %'],
  [1, 'share', '100.0 %'],
  [0.00123, 'share', '0.123 %'],
  [0, 'share', '0 %'],
  [1.234567, 'number', '1.23'],
  [0.012345, 'number', '0.0123'],
  [0.000156, 'number', '0.00016'],
  [0.00001, 'number', '1.0e-5'],
  [12_345.6, 'number', '12,346'],
  [1_234_567, 'number', '1,234,567'],
  [2.5, 'money', '2.50'],
  [Number.NaN, 'duration', '-'],
  [null, 'share', '-'],
])('%s as %s is %s', (value, unit, text) => {
  expect(figureText(value, unit)).toBe(text);
});

test('rounding never writes sixty seconds or minutes', () => {
  const seconds = Array.from({ length: 60_000 }, (_, i) => [i * 0.01, i * 3.7]).flat();
  const texts = seconds.map((value) => figureText(value, 'duration'));
  expect(texts.filter((text) => /(^|[^\d.])60(\.0+)? (s|min)/.test(text))).toEqual([]);
});
