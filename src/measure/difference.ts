import { studentT } from '../stochastic/student-t.ts';
import type { Estimate } from './estimate.ts';
import { type Jackknife, jackknifeVariance } from './jackknife.ts';

/**
 * By how much a figure of one design is more than that of another, the callers of both being the same; `n` is the
 * number of pairs of replications, or with mirrored ones of pairs of such pairs.
 *
 * @since 0.1.0
 */
export interface Difference extends Estimate {
  /**
   * What the pairing is worth: how many times as many replications it would take for the same interval if each design
   * had callers of its own. Below 1 where pairing does harm; null where there is no interval, or one without width.
   */
  readonly pairing: number | null;
}

/**
 * A paired difference over replications, after less before: its t interval by the delete-one jackknife, a pair of
 * replications left out at a time. For figures that are means over replications it is the paired t interval (Law,
 * Simulation Modeling and Analysis, 5th ed., 2015, section 10.2.1).
 */
export function differenceEstimate(before: Jackknife, after: Jackknife, confidence: number): Difference {
  const value = after.value - before.value;
  const n = after.shifts.length;
  const observed = Math.min(before.observed, after.observed);
  if (observed < 2) return { value, low: null, high: null, confidence, n, pairing: null };
  const shifts = after.shifts.map((shift, r) => shift - (before.shifts[r] as number));
  const variance = jackknifeVariance(shifts, observed);
  const apart = jackknifeVariance(before.shifts, before.observed) + jackknifeVariance(after.shifts, after.observed);
  const halfWidth = studentT((1 + confidence) / 2, observed - 1) * Math.sqrt(variance);
  const pairing = variance > 0 ? apart / variance : null;
  return { value, low: value - halfWidth, high: value + halfWidth, confidence, n, pairing };
}
