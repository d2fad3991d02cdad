import { shown } from '../errors/shown.ts';
import type { DesignState } from './design.ts';
import type { Pool } from './pool.ts';
import { join, type Reader } from './reader.ts';

/** Refuses two states, or two pools, of which callers would have the same luck in both. */
export function checkDraws(
  read: Reader,
  states: readonly DesignState[],
  pools: Readonly<Record<string, Pool>>,
  statesAre: 'states' | 'activities',
): void {
  const choices = states.flatMap(({ block, activity }) =>
    activity?.kind === 'choice' ? [[block, activity.draws] as const] : [],
  );
  distinct(read, statesAre, choices);
  distinct(
    read,
    'pools',
    Object.entries(pools).map(([name, { draws }]) => [name, draws] as const),
  );
}

function distinct(
  read: Reader,
  path: string,
  owners: readonly (readonly [owner: string, draws: string | undefined])[],
): void {
  const known = new Map<string, string>();
  // Names of their own first: whoever borrows one of these is to blame.
  for (const [owner, draws] of owners) if (draws === undefined) known.set(owner, owner);
  for (const [owner, draws] of owners) {
    if (draws === undefined) continue;
    const other = known.get(draws) ?? owner;
    known.set(draws, other);
    if (other === owner) continue;
    const says = `${shown(draws)} is what ${shown(other)} draws by`;
    read.wrong(join(path, `${owner}.draws`), says, 'give it a name that no other has');
  }
}
