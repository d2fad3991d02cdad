/**
 * What an interval is made of: independent replications, pairs of them of which one mirrors the other, or batches of one long
 * run.
 */
export type SamplingUnit = 'replication' | 'pair' | 'batch';

/** What the intervals of a run are made of, and how many there are. */
export interface SamplingUnits {
  readonly of: SamplingUnit;
  readonly count: number;
}

export function samplingUnitOf({
  antithetic = false,
  batches = 0,
}: {
  readonly antithetic?: boolean;
  readonly batches?: number;
}): SamplingUnit {
  if (batches > 0) return 'batch';
  return antithetic ? 'pair' : 'replication';
}

/** So many replications are lived through before there is something to estimate from. */
export const replicationsIn = { replication: 1, pair: 2, batch: 1 } as const satisfies Record<SamplingUnit, number>;

/** `12 replications`, or `6 pairs`. */
export const unitsText = (count: number, unit: SamplingUnit): string =>
  unit === 'batch' ? `${count} batches` : `${count} ${unit}s`;

/** How often the time was lived through: `20 times`, `10 pairs`, or `once, in 20 batches`. */
export function timesText({ of, count }: SamplingUnits): string {
  if (of === 'batch') return `once, in ${unitsText(count, of)}`;
  if (of === 'pair') return count === 1 ? 'one pair' : unitsText(count, of);
  return count === 1 ? 'once' : `${count} times`;
}
