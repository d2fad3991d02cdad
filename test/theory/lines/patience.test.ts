import { days, exponential, hours, lognormal, minutes, poisson } from 'please-hold';
import { describe, expect, test } from 'vitest';
import { live } from './line.ts';

/** So rarely does an interval fail to hold the truth; there are 13 of them. */
const MISSED = 1e-4;

describe('patience is found in who hung up when', () => {
  const options = { warmUp: hours(1), horizon: days(1), replications: 60, seed: 11, confidence: 1 - MISSED };
  /** The work of ten agents for nine: most callers wait, and many hang up. */
  const line = { arrivals: poisson({ perHour: 200 }), talk: exponential({ mean: minutes(3) }), agents: 9 };

  test('exponential: its curve, its median and its mean', () => {
    const { patience, untilGivingUp } = live(
      { ...line, caller: { patience: exponential({ mean: minutes(4) }) } },
      options,
    ).waits;
    for (const seconds of [10, 30, 60, 90, 120]) {
      const { value, low, high } = patience.longerThan(seconds);
      expect(low).toBeLessThan(Math.exp(-seconds / 240));
      expect(high).toBeGreaterThan(Math.exp(-seconds / 240));
      expect((high as number) - (low as number)).toBeLessThan(0.05 * value);
    }
    const { low, high } = patience.quantile(0.4);
    expect(low).toBeLessThan(-240 * Math.log(0.6));
    expect(high).toBeGreaterThan(-240 * Math.log(0.6));
    expect(patience.meanIfExponential.low).toBeLessThan(240);
    expect(patience.meanIfExponential.high).toBeGreaterThan(240);
    // The mean of those who gave up is a third of what callers bear.
    expect(untilGivingUp.high).toBeLessThan(90);
  });

  test('lognormal, of which the mean of exponential patience says something else', () => {
    const borne = lognormal({ mean: minutes(2), sd: minutes(1) });
    const { patience } = live({ ...line, caller: { patience: borne } }, options).waits;
    for (const seconds of [30, 60, 90, 120, 150]) {
      const { low, high } = patience.longerThan(seconds);
      expect(low).toBeLessThan(1 - borne.cdf(seconds));
      expect(high).toBeGreaterThan(1 - borne.cdf(seconds));
      expect((high as number) - (low as number)).toBeLessThan(0.06);
    }
    const { low, high } = patience.median;
    expect(low).toBeLessThan(borne.quantile(0.5));
    expect(high).toBeGreaterThan(borne.quantile(0.5));
    expect(patience.meanIfExponential.low).toBeGreaterThan(130);
  });
});
