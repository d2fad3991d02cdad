import type { Estimate } from './estimate.ts';
import { LineWaits } from './line-waits.ts';
import { ratioEstimate } from './ratio.ts';
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

export function poolFigures(sample: Sample, pool: number): PoolFigures {
  const { ledgers, confidence } = sample;
  const series = (of: (ledger: (typeof ledgers)[number]) => number) => Float64Array.from(ledgers, of);
  const measured = series((ledger) => ledger.measured);
  const options = { confidence, n: ledgers.length };
  return {
    occupancy: ratioEstimate(
      series((ledger) => ledger.busy[pool] as number),
      series((ledger) => ledger.atWork[pool] as number),
      { ...options, bounds: { low: 0, high: 1 } },
    ),
    line: ratioEstimate(
      series((ledger) => ledger.inLine[pool] as number),
      measured,
      { ...options, bounds: { low: 0 } },
    ),
    refusals: ratioEstimate(
      series((ledger) => ledger.refusals[pool] as number),
      measured.map((seconds) => seconds / DAY),
      { ...options, bounds: { low: 0 } },
    ),
    waits: new LineWaits(sample),
  };
}
