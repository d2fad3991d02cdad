import type { Estimate } from './estimate.ts';
import { LineWaits } from './line-waits.ts';
import type { Sample } from './sample.ts';

const DAY = 86_400;

/** The figures of one pool, over the time from warm-up to horizon. @since 0.1.0 */
export interface PoolFigures {
  /** Agent-time in conversation, held or in wrap-up over agent-time at work, in [0, 1]. */
  readonly occupancy: Estimate;
  /** Callers in line, the average over time. */
  readonly line: Estimate;
  /** Refusals by its agents, in 24 hours. */
  readonly refusals: Estimate;
  /** Of the callers counted, in this line. */
  readonly waits: LineWaits;
}

/** The figures of the one pool that the sample sees. */
export function poolFigures(sample: Sample): PoolFigures {
  return {
    occupancy: sample.average(sample.overTime('busy'), sample.overTime('atWork'), { low: 0, high: 1 }),
    line: sample.average(sample.overTime('inLine'), sample.measured()),
    refusals: sample.average(
      sample.refusals(),
      sample.measured().map((seconds) => seconds / DAY),
    ),
    waits: new LineWaits(sample),
  };
}
