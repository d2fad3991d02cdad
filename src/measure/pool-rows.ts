import type { Estimate } from './estimate.ts';
import type { Unit } from './figure-text.ts';
import type { PoolFigures } from './pool-figures.ts';

/** The lines of a table about one pool. */
export function poolRows(
  pool: string,
  { kind, occupancy, line, skills, overflowed, atOnce }: PoolFigures,
): readonly (readonly [label: string, unit: Unit, estimate: Estimate])[] {
  const name = kind === 'agent' ? pool : `${pool} (${kind}s)`;
  return [
    [`${name}, occupancy`, 'share', occupancy],
    [`${name}, callers in line`, 'number', line],
    ...(atOnce.value > 1 ? [[`${name}, callers at once`, 'number', atOnce] as const] : []),
    ...(overflowed.value > 0 ? [[`${name}, answered by other pools`, 'number', overflowed] as const] : []),
    ...Object.entries(skills).map(
      ([skill, { waits }]) => [`${name}, mean wait for ${skill}`, 'duration', waits.mean] as const,
    ),
  ];
}
