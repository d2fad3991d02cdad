import { shown } from '../errors/shown.ts';
import { isRecord, join, type Reader } from './reader.ts';

/** What an agent can do, and how well. */
export interface SkillOptions {
  /** Divides the time of talking, above 0: 1.25 takes four fifths of it; 1 unless said. */
  readonly proficiency?: number;
  /** Higher is asked first, where the pool's routing is `preference`; 1 unless said. */
  readonly preference?: number;
}

/** The skills of agents: names, or by name how well. A number is a proficiency. */
export type SkillsOptions = readonly string[] | Readonly<Record<string, number | SkillOptions>>;

/** A skill of some agents. */
export type Skill = Required<SkillOptions>;

/** The names of skills in such an option, as types. */
export type SkillNames<Needed> = Needed extends string ? Needed : Extract<Needed[keyof Needed], string>;

/** The skill that callers of a line need: the same for all, or by need with `otherwise`. */
export type SkillNeeded = string | Readonly<Record<string, string>>;

const plain: Skill = { proficiency: 1, preference: 1 };
const remedy = "write ['billing'] or { billing: 1, tech: { proficiency: 1.25, preference: 2 } }";

/** Reads what agents can do. */
export function readSkills(read: Reader, path: string, value: unknown): Readonly<Record<string, Skill>> {
  if (Array.isArray(value)) {
    const names = value.flatMap((name, index) => read.text(join(path, String(index)), name) ?? []);
    for (const [index, name] of names.entries()) {
      if (names.indexOf(name) < index) read.wrong(join(path, String(index)), `${shown(name)} is named twice`);
    }
    return Object.fromEntries(names.map((name) => [name, plain]));
  }
  if (!isRecord(value)) {
    read.wrong(path, `expected skills, got ${shown(value)}`, remedy);
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, readSkill(read, join(path, name), each)]),
  );
}

function readSkill(read: Reader, path: string, value: unknown): Skill {
  const given = isRecord(value) ? read.options(path, value, ['proficiency', 'preference']) : { proficiency: value };
  const { proficiency = 1, preference = 1 } = given;
  const at = isRecord(value) ? join(path, 'proficiency') : path;
  const bounds = { least: 0.01, most: 100 };
  return {
    proficiency: value === undefined ? 1 : (read.number(at, proficiency, bounds) ?? 1),
    preference: read.number(join(path, 'preference'), preference, {}) ?? 1,
  };
}

/** Reads which skill callers need; whether anybody has it is checked by `service()`. */
export function readSkillNeeded(read: Reader, path: string, value: unknown): SkillNeeded {
  if (isRecord(value)) return read.byNeed(path, value, (at, skill) => read.text(at, skill) ?? '');
  return read.text(path, value) ?? '';
}
