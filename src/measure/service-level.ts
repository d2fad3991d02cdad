import type { Estimate } from './estimate.ts';
import { LineSum } from './ledger.ts';
import type { Sample } from './sample.ts';

/**
 * How a service level is defined, with answered and abandoned within the threshold:
 * - `offered`: answered in time over all stays in a line;
 * - `answered`: answered in time over those answered at all;
 * - `patient`: answered in time over all stays but those that gave up in time.
 */
export type ServiceLevelFormula = 'offered' | 'answered' | 'patient';

/** A service level and how it was found. */
export interface ServiceLevel extends Estimate {
  /** Seconds. */
  readonly threshold: number;
  readonly formula: ServiceLevelFormula;
  /** Whether it was read off the histogram of waits (error under 1 % of the threshold) and not counted. */
  readonly interpolated: boolean;
}

/** The share of stays in a line that was answered within `threshold` seconds. */
export function serviceLevel(sample: Sample, threshold: number, formula: ServiceLevelFormula): ServiceLevel {
  const named = sample.thresholds.indexOf(threshold);
  const within = (end: 'answered' | 'abandoned') =>
    named >= 0
      ? sample.within(end, named)
      : Float64Array.from(sample.waits(end === 'answered' ? 'Answered' : 'Abandoned'), (waits) =>
          waits.countAtMost(threshold),
        );
  const inTime = within('answered');
  const offered = sample.lineSums(LineSum.stays);
  let over = offered;
  if (formula === 'answered') over = sample.lineSums(LineSum.answered);
  if (formula === 'patient') {
    const gaveUp = within('abandoned');
    over = offered.map((stays, r) => stays - (gaveUp[r] as number));
  }
  return { threshold, formula, interpolated: named < 0, ...sample.share(inTime, over) };
}
