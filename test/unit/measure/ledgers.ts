import { Ledger, LineEnd } from '../../../src/measure/ledger.ts';

const ends = { answered: LineEnd.answered, gaveUp: LineEnd.abandoned, left: LineEnd.left };

/** A stay in a line: whose, in which line, how long, and how it ended. */
export type LineStay = readonly [persona: 'ann' | 'bob', pool: 'desk' | 'back', waited: number, end: keyof typeof ends];

/** What a replication with these stays observed. */
export function ledgerOf(
  stays: readonly LineStay[],
  shape: { thresholds?: number[]; shortAbandon?: number } = {},
): Ledger {
  const personas = ['ann', 'bob'];
  const pools = ['desk', 'back'];
  const lines = pools.map((_, pool) => ({ pool, skill: null }));
  const ledger = new Ledger({
    personas,
    pools,
    lines,
    routed: false,
    blocks: [],
    outcomes: [],
    thresholds: [20],
    shortAbandon: 0,
    ...shape,
  });
  for (const [persona, pool, waited, end] of stays) {
    ledger.lineStay(personas.indexOf(persona), pools.indexOf(pool), waited, ends[end]);
  }
  return ledger;
}
