import { unknownName } from '../errors/nearest.ts';
import type { Known } from './check-references.ts';
import type { Overflow } from './overflow.ts';
import { join, type Reader } from './reader.ts';
import type { SkillNeeded } from './skill.ts';

/** Who may answer in a line: of its pool and of the one it overflows to, some must be able to. */
export interface SkillsReference {
  readonly kind: 'skills';
  readonly path: string;
  readonly pool: string;
  readonly skill?: SkillNeeded;
  readonly overflow?: Overflow;
}

/** Tells of callers whom nobody could ever answer. */
export function checkSkills(read: Reader, at: string, { path, pool, skill, overflow }: SkillsReference, known: Known) {
  const own = known.skills?.get(pool);
  const others = overflow ? known.skills?.get(overflow.to) : new Set<string>();
  // Pools that are not there are told of by their names.
  if (!own || !others) return;
  if (overflow?.to === pool) read.wrong(join(at, 'overflow.to'), 'overflows to its own pool', 'name another pool');
  if (skill === undefined) return;
  const needed: (readonly [path: string, skill: string])[] =
    typeof skill === 'string'
      ? [[path, skill]]
      : Object.entries(skill).map(([need, each]) => [join(path, need), each] as const);
  const isLate = overflow?.atLength !== undefined && overflow.after === undefined;
  let helps = false;
  for (const [where, name] of needed) {
    if (name === '') continue;
    if (others.has(name)) helps = true;
    if (own.has(name) || (others.has(name) && !isLate)) continue;
    const all = [...new Set([...own, ...others])];
    if (all.length === 0) {
      read.wrong(join(at, where), `the agents of '${pool}' have no skills`, 'give the pool groups that have some');
    } else if (all.includes(name)) {
      read.wrong(
        join(at, where),
        `no agent of '${pool}' has the skill '${name}'`,
        'say when others answer: overflow.after',
      );
    } else {
      read.mistakes.push(unknownName(join(at, where), 'skill', name, all));
    }
  }
  if (overflow && !helps) {
    read.wrong(
      join(at, 'overflow.to'),
      `no agent of '${overflow.to}' has a skill that callers need here`,
      'give a group of it that skill',
    );
  }
}
