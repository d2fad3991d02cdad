import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import type { Known } from './check-references.ts';
import { keepers } from './fact.ts';
import type { Pool } from './pool.ts';
import { whyClosed } from './read-pool.ts';
import { readPools, skillsIn } from './read-pools.ts';
import { isRecord, join, type Reader } from './reader.ts';

/** A run keeps what is known of a caller in the bits of a number. */
const mostFacts = 30;

/** Reads the needs, facts and pools of a design: the names that its states may use. */
export function readKnown(
  read: Reader,
  given: {
    readonly needs?: unknown;
    readonly facts?: unknown;
    readonly pools?: unknown;
    readonly channels?: unknown;
    readonly holidays?: unknown;
  },
): { readonly known: Known; readonly pools: Record<string, Pool> } {
  const needs = readNeeds(read, given.needs);
  const facts = readFacts(read, given.facts);
  const pools = readPools(read, given.pools);
  const holidays = given.holidays !== undefined;
  const each = <T>(of: (pool: Pool) => T) =>
    pools && new Map(Object.entries(pools).map(([name, pool]) => [name, of(pool)]));
  const closing = each((pool) => whyClosed(pool, holidays));
  const channels = isRecord(given.channels) ? Object.keys(given.channels) : undefined;
  return { known: { needs, facts, channels, pools: closing, skills: each(skillsIn) }, pools: pools ?? {} };
}

/** Reads the needs of a design; undefined where there is no telling. */
function readNeeds(read: Reader, given: unknown): readonly string[] | undefined {
  if (!Array.isArray(given) || given.length === 0) {
    const got = Array.isArray(given) ? 'an empty one' : shown(given);
    return read.wrong('needs', `expected a list of needs, got ${got}`, "write ['fault', 'cancel']");
  }
  const needs: string[] = [];
  for (const [index, need] of given.entries()) {
    const path = `needs.${index}`;
    if (read.text(path, need) === undefined) continue;
    if (need === 'otherwise' || need === '__proto__') read.wrong(path, `${shown(need)} cannot be the name of a need`);
    if (needs.includes(need)) read.wrong(path, `${shown(need)} is named twice`);
    needs.push(need);
  }
  return needs;
}

/** Checks the facts of a design; gives their names, undefined where there is no telling. */
function readFacts(read: Reader, given: unknown): readonly string[] | undefined {
  const facts = read.options('facts', given);
  const count = Object.keys(facts).length;
  if (count > mostFacts) read.wrong('facts', `${count} facts, more than the ${mostFacts} that are kept track of`);
  for (const [name, value] of Object.entries(facts)) {
    const path = join('facts', name);
    const { takes, kept } = read.options(path, value, ['takes', 'kept']);
    if (!isRecord(value)) continue;
    read.duration(`${path}.takes`, takes);
    if (!keepers.includes(kept)) {
      read.mistakes.push(
        unknownName(`${path}.kept`, 'keeper', typeof kept === 'string' ? kept : shown(kept), keepers as string[]),
      );
    }
  }
  return isRecord(given) ? Object.keys(facts) : undefined;
}
