import type { QueueActivity } from '../design/activity.ts';
import type { Design } from '../design/design.ts';
import type { Pool } from '../design/pool.ts';
import type { Priority } from '../design/priority.ts';
import type { Routing } from '../design/routing.ts';
import type { Skill, SkillNeeded } from '../design/skill.ts';
import type { Clock } from '../time/clock.ts';
import type { Timeline } from '../time/timeline.ts';
import type { Kind } from './kinds.ts';
import { groupRoster } from './roster.ts';

/** Agents of a pool who can do the same. */
export interface PlannedGroup {
  readonly pool: number;
  /** Number of its first agent among all agents of the design, from 0. */
  readonly first: number;
  readonly agents: number;
  /** How many are at work. */
  readonly staff: Timeline;
  /** By skill of the design, how fast they talk; 1 for what they cannot do. */
  readonly proficiency: Float64Array;
  /** The lanes whose callers they may answer. */
  readonly lanes: readonly PlannedLane[];
}

/** Groups of one pool, in the order in which they are asked, those of the same rank together. */
export interface Candidates {
  readonly pool: number;
  readonly groups: readonly number[];
  readonly ranks: readonly number[];
}

/** A part of a line: callers who may be answered by the same agents, and whose priorities rise alike. */
export interface PlannedLane {
  readonly index: number;
  /** The line it is part of. */
  readonly pool: number;
  /** Index of the skill needed, or -1. */
  readonly skill: number;
  /** Where it is in the ledger: line and skill. */
  readonly cell: number;
  /** Priority a second of waiting. */
  readonly rises: number;
  readonly own: Candidates;
  /** Agents of the other pool who may answer too, where it is a lane of those who have overflowed. */
  readonly others: Candidates | null;
}

/** How callers of one state are routed; what depends on the caller is by kind. */
export interface Route {
  readonly priority: readonly number[] | null;
  /** Where the priority is a function. */
  readonly priorityOf: Extract<Priority, (...who: never) => unknown> | null;
  readonly lanes: readonly PlannedLane[];
  /** Where those go who overflow; null where nobody does. */
  readonly overflowed: readonly PlannedLane[] | null;
  /** Seconds until they overflow, Infinity where no time is set; line length from which they do so on joining. */
  readonly after: number;
  readonly atLength: number;
}

/** Figures of lines are kept by line and skill. */
export interface PlannedCell {
  readonly pool: number;
  readonly skill: string | null;
}

const nobody: Skill = { proficiency: 1, preference: 1 };

/** Who answers whom, in a design that tells agents or callers apart. */
export class RoutingPlan {
  readonly groups: readonly PlannedGroup[];
  readonly lanes: PlannedLane[] = [];
  private readonly kinds: readonly Kind[];
  private readonly pools: readonly (readonly [string, Pool])[];
  private readonly skills: string[] = [];
  private readonly cells: readonly PlannedCell[];
  private readonly members: { readonly pool: number; readonly skills: Readonly<Record<string, Skill>> }[] = [];

  constructor({ pools }: Design, kinds: readonly Kind[], cells: readonly PlannedCell[], clock: Clock) {
    this.kinds = kinds;
    this.cells = cells;
    this.pools = Object.entries(pools);
    const groups: PlannedGroup[] = [];
    let first = 0;
    for (const [pool, [, options]] of this.pools.entries()) {
      for (const group of Object.values(options.groups ?? { all: { ...options, skills: {} } })) {
        const { agents, skills } = group;
        for (const skill of Object.keys(skills)) if (!this.skills.includes(skill)) this.skills.push(skill);
        this.members.push({ pool, skills });
        const staff = groupRoster(options, group, clock);
        groups.push({ pool, first, agents, staff, proficiency: new Float64Array(0), lanes: [] });
        first += agents;
      }
    }
    this.groups = groups.map((group, index) => {
      const { skills } = this.members[index] as (typeof this.members)[number];
      return { ...group, proficiency: Float64Array.from(this.skills, (skill) => skills[skill]?.proficiency ?? 1) };
    });
  }

  /** How the callers of a state are routed. */
  route({ pool, skill, priority = 0, priorityRises, overflow }: QueueActivity): Route {
    const at = (name: string) => this.pools.findIndex(([each]) => each === name);
    const rises = (priorityRises?.perMinute ?? 0) / 60;
    const lanesFor = (others: number) =>
      this.kinds.map((kind) => this.lane(at(pool), skillFor(skill, kind), rises, others));
    const { to, after, atLength } = overflow ?? {};
    return {
      priority: typeof priority === 'function' ? null : this.kinds.map((kind) => priorityFor(priority, kind)),
      priorityOf: typeof priority === 'function' ? priority : null,
      lanes: lanesFor(-1),
      overflowed: to === undefined ? null : lanesFor(at(to)),
      after: after ?? (to === undefined || atLength !== undefined ? Infinity : 0),
      atLength: atLength ?? Infinity,
    };
  }

  private lane(pool: number, skill: string | null, rises: number, other: number): PlannedLane {
    const wanted = skill === null ? -1 : this.skills.indexOf(skill);
    const known = this.lanes.find(
      (lane) =>
        lane.pool === pool && lane.skill === wanted && lane.rises === rises && (lane.others?.pool ?? -1) === other,
    );
    if (known) return known;
    const lane: PlannedLane = {
      index: this.lanes.length,
      pool,
      skill: wanted,
      cell: this.cells.findIndex((cell) => cell.pool === pool && cell.skill === skill),
      rises,
      own: this.candidates(pool, skill),
      others: other < 0 ? null : this.candidates(other, skill),
    };
    this.lanes.push(lane);
    for (const group of [...lane.own.groups, ...(lane.others?.groups ?? [])]) {
      ((this.groups[group] as PlannedGroup).lanes as PlannedLane[]).push(lane);
    }
    return lane;
  }

  /** The groups of a pool that may answer a caller who needs a skill. */
  private candidates(pool: number, skill: string | null): Candidates {
    const routing = this.pools[pool]?.[1].routing ?? 'longestIdle';
    const able = this.members.flatMap((member, group) =>
      member.pool === pool && (skill === null || Object.hasOwn(member.skills, skill))
        ? [{ group, rank: rankOf(routing, member.skills, skill) }]
        : [],
    );
    able.sort((a, b) => a.rank - b.rank || a.group - b.group);
    return { pool, groups: able.map(({ group }) => group), ranks: able.map(({ rank }) => rank) };
  }
}

/** The parts of lines whose figures are kept apart: by skill, where callers of a line need some. */
export function cellsOf({ pools, states }: Design, kinds: readonly Kind[]): readonly PlannedCell[] {
  return Object.keys(pools).flatMap((name, pool) => {
    const skills = new Set<string | null>();
    for (const { activity } of states) {
      if (activity?.kind !== 'queue' || activity.pool !== name) continue;
      for (const kind of kinds) skills.add(skillFor(activity.skill, kind));
    }
    return skills.size === 0 ? [{ pool, skill: null }] : [...skills].map((skill) => ({ pool, skill }));
  });
}

function skillFor(skill: SkillNeeded | undefined, { need }: Kind): string | null {
  if (skill === undefined || typeof skill === 'string') return skill ?? null;
  return skill[need] ?? skill.otherwise ?? null;
}

function priorityFor(priority: number | Readonly<Record<string, number>>, { need }: Kind): number {
  return typeof priority === 'number' ? priority : (priority[need] ?? priority.otherwise ?? 0);
}

/** Lower is asked first. */
function rankOf(routing: Routing, skills: Readonly<Record<string, Skill>>, skill: string | null): number {
  if (routing === 'mostSpecific') return Object.keys(skills).length;
  if (routing === 'preference') return -((skill === null ? undefined : skills[skill]) ?? nobody).preference;
  return 0;
}
