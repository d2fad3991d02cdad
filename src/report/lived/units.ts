import { replicationsIn, samplingUnitOf } from '../../measure/sampling-unit.ts';

/** What was counted in so many replications, by what intervals are made of: replications, or mirrored pairs of them. */
export function inUnits(
  counts: readonly (number | undefined)[],
  replications: number,
  { antithetic = false }: { readonly antithetic?: boolean },
): Float64Array {
  const together = replicationsIn[samplingUnitOf({ antithetic })];
  const sums = new Float64Array(Math.ceil(replications / together));
  for (const [replication, count = 0] of counts.entries()) {
    const unit = Math.floor(replication / together);
    sums[unit] = (sums[unit] as number) + count;
  }
  return sums;
}
