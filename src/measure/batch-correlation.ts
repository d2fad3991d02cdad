import { type Ledger, LineSum } from './ledger.ts';
import { Sample } from './sample.ts';

/** One-sided, at 5 %. */
const NORMAL_QUANTILE = 1.6448536269514722;

/** How alike neighbouring batches of a run are. */
export interface BatchCorrelation {
  /** Of the batch means of `waits.mean`: about the correlation of each with the next, in [-1, 1]; NaN where nobody waited. */
  readonly lag1: number;
  /** From where it is more than chance explains in one run of twenty. */
  readonly large: number;
}

/**
 * The correlation of neighbouring batch means by von Neumann's ratio, 1 - sum (x_i - x_i+1)^2 / (2 sum (x_i - mean)^2). Of
 * independent normal means it is about normal with mean 0 and variance (n - 2) / (n^2 - 1) (von Neumann, "Distribution of the
 * ratio of the mean square successive difference to the variance", Annals of Mathematical Statistics 12, 1941; for batch means:
 * Fishman, "Grouping observations in digital simulation", Management Science 24, 1978).
 */
export function batchCorrelation(ledgers: readonly Ledger[]): BatchCorrelation {
  const everybody = (ledgers[0]?.shape.personas ?? []).map((_, persona) => persona);
  const sample = new Sample(ledgers, 0.95, everybody);
  const [waited, stays] = [sample.lineSums(LineSum.waited), sample.lineSums(LineSum.stays)];
  const means = Array.from(waited, (sum, batch) => sum / (stays[batch] as number)).filter(
    (mean) => !Number.isNaN(mean),
  );
  return { lag1: vonNeumann(means), large: largeFor(means.length) };
}

export function vonNeumann(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [successive, all] = [0, 0];
  for (const [i, value] of values.entries()) {
    all += (value - mean) * (value - mean);
    const next = values[i + 1];
    if (next !== undefined) successive += (value - next) * (value - next);
  }
  return all > 0 ? 1 - successive / (2 * all) : Number.NaN;
}

export function largeFor(count: number): number {
  return NORMAL_QUANTILE * Math.sqrt((count - 2) / (count * count - 1));
}
