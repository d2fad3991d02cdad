import type { Estimate } from 'please-hold';
import { studentT } from '../../../src/stochastic/student-t.ts';

/** A figure of a run, and what theory says it is. */
export interface Figure {
  readonly name: string;
  readonly estimate: Estimate;
  readonly truth: number;
  /** How wide the half of its interval may be, as a share of the truth. */
  readonly atMost: number;
}

/** Means and shares have to be known to 1 %, tails to 2 %. */
export const figure = (name: string, estimate: Estimate, truth: number): Figure => {
  return { name, estimate, truth, atMost: 0.01 };
};

export const tail = (name: string, estimate: Estimate, truth: number): Figure => {
  return { name, estimate, truth, atMost: 0.02 };
};

/** The share of those for whom it was otherwise. */
export function otherwise({ value, low, high, ...rest }: Estimate): Estimate {
  return { ...rest, value: 1 - value, low: high === null ? null : 1 - high, high: low === null ? null : 1 - low };
}

/** Half the width of the interval over the truth; Infinity where there is no interval. */
export function halfWidth({ estimate: { low, high }, truth }: Figure): number {
  return low === null || high === null ? Number.POSITIVE_INFINITY : (high - low) / 2 / Math.abs(truth);
}

/** How many of the run's own standard errors the figure lies from the truth. */
export function z(figure: Figure, replications: number): number {
  const { value, confidence } = figure.estimate;
  const standardError = (halfWidth(figure) * Math.abs(figure.truth)) / studentT((1 + confidence) / 2, replications - 1);
  return (value - figure.truth) / standardError;
}
