import type { Design } from '../design/design.ts';
import type { Pool } from '../design/pool.ts';
import type { Population } from '../design/population.ts';
import { simulate } from '../simulate/simulate.ts';
import { poisson } from '../stochastic/poisson.ts';

const CALLERS = 1000;

/**
 * First contacts of callers whom nobody keeps waiting, so that they do not meet each other: independent, in the order in which
 * they came. Ends as soon as `see` says true, or after so many.
 *
 * @param persona of whom; of all unless said.
 */
export function sampledContacts(
  design: Design,
  callers: Population,
  { persona, seed, most }: { readonly persona: string | undefined; readonly seed: number; readonly most: number },
  see: (outcome: string | null) => boolean,
): void {
  // More agents than callers, always there.
  const free = ({ kind, draws }: Pool): Pool => ({
    agents: 4 * CALLERS,
    ...(kind && { kind }),
    ...(draws !== undefined && { draws }),
  });
  const pools = Object.fromEntries(Object.entries(design.pools).map(([name, pool]) => [name, free(pool)]));
  const personas = Object.fromEntries(
    Object.entries(callers.personas).map(([name, traits]) => {
      const share = persona === undefined ? traits.share : name === persona ? 1 : 0;
      return [name, { ...traits, share, comesBack: {} }];
    }),
  );
  const arrivals = poisson({ perHour: 3600 });
  let outcomes = new Map<number, string | null>();
  let seen = 0;
  simulate({ ...design, pools }, { ...callers, personas, arrivals } as Population, {
    horizon: CALLERS,
    replications: Math.max(1, Math.ceil(most / CALLERS)),
    seed,
    ...(design.zone !== undefined || design.holidays !== undefined ? { start: '2024-01-01' } : {}),
    onContact: ({ counted, caller, contact, outcome }) => {
      if (counted && contact === 1) outcomes.set(caller, outcome);
    },
    onProgress: () => {
      // In the order in which they came: those who are done soon are not like the others.
      const inOrder = [...outcomes.entries()].sort(([a], [b]) => a - b);
      outcomes = new Map();
      return inOrder.every(([, outcome]) => seen++ < most && !see(outcome));
    },
  });
}
