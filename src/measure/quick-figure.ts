import type { Estimate } from './estimate.ts';
import { figureOf } from './figure-of.ts';
import { PoolFigures } from './pool-figures.ts';
import type { Sample } from './sample.ts';
import { Waits } from './waits.ts';

/**
 * A figure about waits or of a pool, without all the others that a run has; undefined for any other. For who looks again and
 * again.
 */
export function quickFigure(all: Sample, pools: Readonly<Record<string, Sample>>, name: string): Estimate | undefined {
  if (name.startsWith('waits.')) return figureOf({ waits: new Waits(all) }, name);
  const pool = Object.keys(pools).find((each) => name.startsWith(`pools.${each}.`));
  return pool === undefined ? undefined : figureOf({ pools: { [pool]: new PoolFigures(pools[pool] as Sample) } }, name);
}
