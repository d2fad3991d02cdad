/** What an interval is made of: independent replications, or pairs of them of which one mirrors the other. */
export type SamplingUnit = 'replication' | 'pair';

/** So many replications are in one. */
export const replicationsIn = { replication: 1, pair: 2 } as const satisfies Record<SamplingUnit, number>;

export function samplingUnitOf({ antithetic = false }: { readonly antithetic?: boolean }): SamplingUnit {
  return antithetic ? 'pair' : 'replication';
}

/** `12 replications`, or `6 pairs`. */
export const unitsText = (count: number, unit: SamplingUnit): string => `${count} ${unit}s`;

/** How often the time was lived through: `20 times`, or `10 pairs`. */
export function timesText({ of, count }: { readonly of: SamplingUnit; readonly count: number }): string {
  if (of === 'pair') return count === 1 ? 'one pair' : unitsText(count, of);
  return count === 1 ? 'once' : `${count} times`;
}
