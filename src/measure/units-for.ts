import { studentT } from '../stochastic/student-t.ts';

/** How many replications, or pairs of them, make an interval so narrow, where so many gave one of half-width `reach`. */
export function unitsFor(wanted: number, reach: number, count: number, confidence: number): number {
  if (wanted <= 0) return Number.POSITIVE_INFINITY;
  // Half-widths shrink with the square root of their number; with few of them t adds to the width.
  const level = (1 + confidence) / 2;
  const narrower = studentT(level, count - 1) / studentT(level, 1e6);
  return Math.ceil((count * reach * reach) / (wanted * wanted * narrower * narrower));
}
