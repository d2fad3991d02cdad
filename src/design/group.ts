import type { Shifts } from '../time/shifts.ts';
import type { WeekPattern } from '../time/week-pattern.ts';
import { readAgents } from './read-pool.ts';
import { isRecord, join, type Reader } from './reader.ts';
import { readSkills, type Skill, type SkillsOptions } from './skill.ts';

/** Agents of a pool who can do the same. */
export interface GroupOptions {
  /** How many, a whole number from 1, or `shifts`. */
  readonly agents: number | Shifts;
  /** What they can do; without any they answer only callers who need no skill. */
  readonly skills?: SkillsOptions;
}

/** Agents of a pool who can do the same. */
export interface Group {
  /** How many; with shifts the most that are ever at work together. */
  readonly agents: number;
  /** How many are at work when; where it is left out, all in opening hours. */
  readonly shifts?: WeekPattern;
  readonly skills: Readonly<Record<string, Skill>>;
}

/** Reads the groups of a pool. */
export function readGroups(read: Reader, path: string, value: unknown): Readonly<Record<string, Group>> {
  const named = Object.entries(read.options(path, value));
  if (isRecord(value) && named.length === 0) {
    read.wrong(path, 'no group', "write { juniors: { agents: 3, skills: ['billing'] } }");
  }
  return Object.fromEntries(named.map(([name, each]) => [name, readGroup(read, join(path, name), each)]));
}

function readGroup(read: Reader, path: string, value: unknown): Group {
  const { agents, skills = [] } = read.options(path, value, ['agents', 'skills']);
  if (!isRecord(value)) return { agents: 1, skills: {} };
  return { ...readAgents(read, `${path}.agents`, agents), skills: readSkills(read, `${path}.skills`, skills) };
}
