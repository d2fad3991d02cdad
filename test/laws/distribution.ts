import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { InvertibleDistribution } from '../../src/stochastic/distribution.ts';
import { randomStream } from '../../src/stochastic/random-stream.ts';

const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });

/** What holds of every distribution, whatever it is. */
export function obeysTheLawsOfDistributions(make: () => InvertibleDistribution): void {
  const distribution = make();

  test('its mean and sd are those of its quantile', () => meanAndSdAreThoseOfTheQuantile(distribution));
  test('its quantile and its distribution function undo each other', () => quantileUndoesCdf(distribution));
  test('it takes one draw, and a larger draw gives no smaller value', () => samplesByOneDrawMonotonely(distribution));
  test('its samples follow its distribution function', () => samplesFollowTheCdf(distribution));
  test('its samples have its mean', () => samplesHaveTheMean(distribution));
  test('it is finite for every draw there is, and never below zero', () => isFiniteForEveryDraw(distribution));
  test('it says what it was made from', () => {
    expect(make().toString()).toBe(distribution.toString());
    expect(make().parameters).toEqual(distribution.parameters);
    expect(distribution.toString().startsWith(`${distribution.kind}(`)).toBe(true);
  });
}

/** The quantile integrated over [0, 1], by a rule whose points crowd at both ends, gives back mean and sd to 0.1 %. */
export function meanAndSdAreThoseOfTheQuantile(distribution: InvertibleDistribution): void {
  const points = 20_000;
  let [mean, square] = [0, 0];
  for (let point = 0; point < points; point++) {
    const t = (point + 0.5) / points;
    const p = t * t * t * (10 - t * (15 - 6 * t));
    const weight = (30 * t * t * (1 - t) * (1 - t)) / points;
    const off = distribution.quantile(p) - distribution.mean;
    mean += weight * (off + distribution.mean);
    square += weight * off * off;
  }
  expect(Math.abs(mean - distribution.mean)).toBeLessThanOrEqual(1e-3 * distribution.mean);
  expect(Math.abs(Math.sqrt(square) - distribution.sd)).toBeLessThanOrEqual(1e-3 * distribution.sd);
}

/** At least a share p lies up to the quantile of p, and no more than that below it. */
export function quantileUndoesCdf(distribution: InvertibleDistribution): void {
  fc.assert(
    fc.property(share, (p) => {
      const x = distribution.quantile(p);
      expect(distribution.cdf(x)).toBeGreaterThanOrEqual(p - 1e-13);
      expect(distribution.cdf(x * (1 - 1e-9) - 1e-300)).toBeLessThanOrEqual(p + 1e-13);
    }),
    { seed: 4, numRuns: 500 },
  );
  expect(distribution.cdf(-1)).toBe(0);
  expect(distribution.cdf(distribution.quantile(1))).toBe(1);
  for (const wrong of [-0.1, 1.1, Number.NaN]) expect(distribution.quantile(wrong)).toBe(Number.NaN);
}

export function samplesByOneDrawMonotonely(distribution: InvertibleDistribution): void {
  fc.assert(
    fc.property(share, share, (one, other) => {
      let draws = 0;
      const sample = (draw: number) =>
        distribution.sample({
          next() {
            draws += 1;
            return draw;
          },
        });
      expect(sample(Math.max(one, other))).toBeGreaterThanOrEqual(sample(Math.min(one, other)) * (1 - 1e-12));
      expect(draws).toBe(2);
    }),
    { seed: 4, numRuns: 500 },
  );
}

/**
 * No share of 20,000 samples is off by more than 0.0191: by the inequality of Dvoretzky, Kiefer and Wolfowitz this
 * happens by chance once in a million. It holds for jumps too.
 */
export function samplesFollowTheCdf(distribution: InvertibleDistribution): void {
  const count = 20_000;
  const stream = randomStream(20);
  const samples = Float64Array.from({ length: count }, () => distribution.sample(stream)).sort();
  let off = 0;
  for (let index = 0; index < count; index++) {
    const x = samples[index]!;
    if (x !== samples[index + 1]) off = Math.max(off, Math.abs((index + 1) / count - distribution.cdf(x)));
    const below = distribution.cdf(x * (1 - 1e-12) - 1e-300);
    if (x !== samples[index - 1]) off = Math.max(off, Math.abs(index / count - below));
  }
  expect(off).toBeLessThan(Math.sqrt(Math.log(2e6) / (2 * count)));
}

/** The mean of 20,000 samples is within five standard errors: otherwise by chance once in a million or so. */
export function samplesHaveTheMean(distribution: InvertibleDistribution): void {
  const count = 20_000;
  const stream = randomStream(21);
  let sum = 0;
  for (let index = 0; index < count; index++) sum += distribution.sample(stream);
  const error = distribution.sd / Math.sqrt(count);
  expect(Math.abs(sum / count - distribution.mean)).toBeLessThanOrEqual(5 * error + 1e-9 * distribution.mean);
}

export function isFiniteForEveryDraw(distribution: InvertibleDistribution): void {
  const draws = [5.551115123125783e-17, 1.1102230246251565e-16, 0.5, 1 - 1.1102230246251565e-16];
  for (const draw of draws) {
    const value = distribution.sample({ next: () => draw });
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThan(Infinity);
  }
}
