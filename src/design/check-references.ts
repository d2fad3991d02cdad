import type { Mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import type { Weight } from './activity.ts';
import { checkSkills } from './check-skills.ts';
import { join, type NameKind, type Reader, type Reference } from './reader.ts';

/** The names of a design that its states may use; undefined where they cannot be read. */
export interface Known {
  readonly needs: readonly string[] | undefined;
  readonly facts: readonly string[] | undefined;
  readonly channels: readonly string[] | undefined;
  /** By name, why it is closed at times, such as `has opening hours`; undefined where it never is. */
  readonly pools: ReadonlyMap<string, string | undefined> | undefined;
  /** By pool, what some of its agents can do. */
  readonly skills: ReadonlyMap<string, ReadonlySet<string>> | undefined;
}

/** Holds the names and weights that a block uses against the design; `state` checks where it leads. */
export function checkReferences(
  read: Reader,
  at: string,
  references: readonly Reference[],
  known: Known,
  state: (path: string, name: string) => Mistake | undefined,
): void {
  const names: Record<Exclude<NameKind, 'state'>, readonly string[] | undefined> = {
    pool: known.pools && [...known.pools.keys()],
    fact: known.facts,
    need: known.needs,
    channel: known.channels,
  };
  for (const reference of references) {
    const path = join(at, reference.path);
    if (reference.kind === 'state') {
      const mistake = state(path, reference.name);
      if (mistake) read.mistakes.push(mistake);
    } else if (reference.kind === 'cover') {
      const { byNeed, needs = known.needs ?? [] } = reference;
      const missing = byNeed.includes('otherwise') ? [] : needs.filter((need) => !byNeed.includes(need));
      if (missing.length > 0) read.wrong(path, `nothing for ${listed(missing)}`, "name it, or say 'otherwise'");
    } else if (reference.kind === 'weights') {
      const needs = known.needs ?? [];
      const zero = needs.filter((need) => noWeight(reference.weights, need));
      const forWhom = zero.length === needs.length ? '' : ` for ${listed(zero)}`;
      if (zero.length > 0) read.wrong(path, `every weight is 0${forWhom}`, 'give some result a weight above 0');
    } else if (reference.kind === 'skills') {
      checkSkills(read, at, reference, known);
    } else {
      const there = names[reference.kind];
      if (there && !there.includes(reference.name)) {
        read.mistakes.push(unknownName(path, reference.kind, reference.name, there));
      }
    }
  }
}

/** Whether no result is possible for a need, as far as it can be told without a caller. */
function noWeight(weights: readonly Weight[], need: string): boolean {
  if (weights.length === 0) return false;
  return weights.every((weight) => {
    if (typeof weight === 'function') return false;
    return (typeof weight === 'number' ? weight : (weight[need] ?? weight.otherwise ?? 1)) === 0;
  });
}

const listed = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
