import { studentT } from '../stochastic/student-t.ts';

/** How many replications make an interval so narrow, where so many gave one of half-width `reach`. */
export function replicationsFor(wanted: number, reach: number, replications: number, confidence: number): number {
  if (wanted <= 0) return Number.POSITIVE_INFINITY;
  // Half-widths shrink with the square root of the number of replications; with few of them t adds to the width.
  const level = (1 + confidence) / 2;
  const narrower = studentT(level, replications - 1) / studentT(level, 1e6);
  return Math.ceil((replications * reach * reach) / (wanted * wanted * narrower * narrower));
}
