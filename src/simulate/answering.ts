import type { Timeline } from '../time/timeline.ts';
import type { Plan } from './plan.ts';
import type { PlannedLine } from './planned-node.ts';
import type { PlannedLane } from './routing-plan.ts';

/** Timelines that have to be above 0 together. */
export type Together = readonly Timeline[];

/** Callers in a line who may be answered by the same agents, and when somebody can: in any of some ways. */
export interface Answering {
  readonly pool: number;
  /** What they need, or null. */
  readonly skill: string | null;
  readonly ways: readonly Together[];
}

/** When somebody answers in each line; where its callers need skills, somebody who has them, of other pools too. */
export function answeringIn(plan: Plan): readonly Answering[] {
  const lines = plan.nodes.flatMap((node) => node?.line ?? []);
  const lanes = [...new Set(lines.flatMap(lastLanesOf))];
  const plain = [...new Set(lines.flatMap(({ route, pool }) => (route === null ? [pool] : [])))];
  return [
    ...plain.map((pool) => ({ pool, skill: null, ways: [staffOf(plan, pool)] })),
    ...lanes.map((lane) => ({
      pool: lane.pool,
      skill: lane.skill < 0 ? null : (plan.cells[lane.cell]?.skill ?? null),
      ways: staffFor(plan, lane),
    })),
  ];
}

/** The lanes in which callers of a line end up, if they wait long enough. */
function lastLanesOf({ route }: PlannedLine): readonly PlannedLane[] {
  return route === null ? [] : (route.overflowed ?? route.lanes);
}

/** The agents of a pool while its line is open. */
export function staffOf({ pools }: Plan, index: number): Together {
  const pool = pools[index];
  return pool ? [pool.opens, pool.staff] : [];
}

/** Of each group that may answer, while the line is open: agents of other pools, while theirs is open too. */
function staffFor({ pools, routing }: Plan, { pool, own, others }: PlannedLane): readonly Together[] {
  return [own, ...(others ? [others] : [])].flatMap(({ pool: of, groups }) =>
    groups.flatMap((group) => {
      const [line, desk, staff] = [pools[pool]?.opens, pools[of]?.opens, routing?.groups[group]?.staff];
      return line && desk && staff ? [[line, desk, staff]] : [];
    }),
  );
}

/** The first time after `t` at which any of these changes. */
export function nextChangeOf(timelines: readonly Timeline[], t: number): number {
  return timelines.reduce((first, each) => Math.min(first, each.nextChange(t)), Number.POSITIVE_INFINITY);
}

/** Whether all are above 0. */
export function areTogether(timelines: Together, t: number): boolean {
  return timelines.every((each) => each.at(t) > 0);
}
