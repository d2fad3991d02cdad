import type { Estimate } from './estimate.ts';
import type { FigureName } from './figure-description.ts';
import { type SamplingUnit, unitsText } from './sampling-unit.ts';
import { unitsFor } from './units-for.ts';

/**
 * When a run has replications enough: when the interval of a figure is so narrow. Either `relative` or `halfWidth` says how
 * narrow that is.
 *
 * @since 0.1.0
 */
export interface Until<Name extends string = string> {
  /** Its name is the way to it in a run: `'waits.mean'`. */
  readonly figure: FigureName<Name>;
  /** Half of the interval over the figure, in (0, 1): 0.02 for 2 %. */
  readonly relative?: number;
  /** Half of the interval, above 0, in the unit of the figure: seconds, parts of 1 for shares. */
  readonly halfWidth?: number;
  /** Replications before the first look, from 2; 10 unless said, and 20 where they are mirrored in pairs. */
  readonly atLeast?: number;
}

/** How wide half of the interval may be. */
function widest({ relative, halfWidth = Number.NaN }: Until, value: number): number {
  // Off by a share g of the estimate is off by g / (1 - g) of the truth at most: so g' = g / (1 + g) is asked of the estimate.
  return relative === undefined ? halfWidth : (relative / (1 + relative)) * Math.abs(value);
}

/** Whether an interval is narrow enough (Law, Simulation Modeling and Analysis, 5th ed., 2015, section 9.4.1). */
export function isNarrow(until: Until, { value, low, high }: Estimate): boolean {
  return low !== null && high !== null && (high - low) / 2 <= widest(until, value);
}

/** What is to be said of a figure whose interval stayed too wide. */
export function stillWide(until: Until, figure: Estimate, count: number, unit: SamplingUnit): string {
  const { value, low, high, confidence } = figure;
  const asked =
    until.relative === undefined ? `±${until.halfWidth}` : `${Number((100 * until.relative).toPrecision(6))} %`;
  if (low === null || high === null) {
    return `${until.figure} was to be known to ${asked}, and has no interval after ${unitsText(count, unit)}`;
  }
  const reach = (high - low) / 2;
  const known =
    until.relative === undefined
      ? `±${Number(reach.toPrecision(3))}`
      : `${((100 * reach) / Math.abs(value)).toPrecision(2)} %`;
  const wanted = unitsFor(widest(until, value), reach, count, confidence);
  const about = Number.isFinite(wanted) ? `; it would take about ${wanted}` : '';
  return `${until.figure} is known to ${known} after ${unitsText(count, unit)}, and ${asked} was asked for${about}`;
}

/** So many replications there have to be before the first look, unless said. */
export const firstLook = (antithetic: boolean): number => (antithetic ? 20 : 10);

/** With so many replications, when to look next: seldom where there are many, since each look may stop by chance. */
export function nextLook(replications: number): number {
  return Math.max(replications + 1, Math.ceil(replications * 1.05));
}
