import { expect, test } from 'vitest';
import { incompleteGamma, logGamma, normalCdf } from '../../../src/stochastic/gamma-function.ts';

// All computed with thirty digits by mpmath.
const near = (got: number, known: number, digits = 12) =>
  expect(Math.abs(got - known)).toBeLessThanOrEqual(Math.exp(-digits * Math.LN10) * Math.abs(known) + 1e-300);

test.each([
  [0.001, 6.907178885383853],
  [0.5, 0.5723649429247001],
  [2.5, 0.2846828704729192],
  [14.9, 24.924132002217277],
  [15, 25.19122118273868],
  [1e6, 12815504.569147611],
])('log Γ(%d) is %d', (x, known) => near(logGamma(x), known, 13));

test.each([
  [0.5, 0.1, 0.345279153981423, 0.654720846018577],
  [0.5, 20, 0.9999999997460371, 2.539628589470865e-10],
  [3, 0.01, 1.654216528074877e-7, 0.9999998345783472],
  [3, 30, 0.9999999999549898, 4.501016648012124e-11],
  [100, 60, 1.4815276326460468e-6, 0.9999985184723673],
  [100, 150, 0.9999940754596646, 5.924540335483916e-6],
])('the gamma distribution of shape %d is below %d with %d, above with %d', (shape, x, below, above) => {
  near(incompleteGamma(shape, x).below, below);
  near(incompleteGamma(shape, x).above, above);
});

test.each([
  [-30, 4.906713927148187e-198],
  [-8, 6.220960574271784e-16],
  [-1, 0.15865525393145705],
  [0, 0.5],
  [3, 0.9986501019683699],
])('the normal distribution is below %d with %d', (z, share) => near(normalCdf(z), share));

test('tells the density times x', () => {
  near(incompleteGamma(2, 3).kernel, 9 * Math.exp(-3));
  near(incompleteGamma(20, 3).kernel, Math.exp(20 * Math.log(3) - 3 - logGamma(20)));
});

test('ends where it should', () => {
  expect(incompleteGamma(3, 0)).toEqual({ below: 0, above: 1, kernel: 0 });
  expect(incompleteGamma(3, Infinity)).toEqual({ below: 1, above: 0, kernel: 0 });
});
