import { studentT } from '../stochastic/student-t.ts';
import type { Estimate } from './estimate.ts';

/**
 * How many of its own standard errors a figure lies above a truth; NaN where there is no interval to tell them by. Those of
 * shares are taken of log odds, as their intervals are.
 */
export function standardErrorsFrom(truth: number, estimate: Estimate, units: number, isShare: boolean): number {
  const { value, low, high, confidence } = estimate;
  if (low === null || high === null || units < 2) return Number.NaN;
  // What was seen never, or always, has a bound to one side only.
  if (isShare && !(value > 0 && value < 1)) return Number.NaN;
  const on = isShare ? logOdds : (x: number) => x;
  const standardError = (on(high) - on(low)) / 2 / studentT((1 + confidence) / 2, units - 1);
  return standardError > 0 && standardError < Infinity ? (on(value) - on(truth)) / standardError : Number.NaN;
}

const logOdds = (share: number): number => Math.log(share / (1 - share));
