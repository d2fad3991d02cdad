import { type Mistake, mistake } from '../errors/mistake.ts';
import type { Timeline } from '../time/timeline.ts';
import { OptionsError } from './options.ts';
import type { Plan } from './plan.ts';
import type { PlannedLine } from './planned-node.ts';
import type { PlannedLane } from './routing-plan.ts';

/**
 * Whether somebody answers in each line at some time of the run: a schedule by which nobody ever does is wrong, or the
 * run is too short to tell anything of it. Where callers need skills, somebody who has them.
 *
 * @throws OptionsError
 */
export function checkStaffing(plan: Plan, end: number): void {
  const lines = plan.nodes.flatMap((node) => node?.line ?? []);
  const pools = new Set(lines.map(({ pool }) => pool));
  const empty = [...pools].filter((pool) => !isEver(end, staffOf(plan, pool)));
  const mistakes: Mistake[] = empty.map((pool) =>
    mistake(
      `pools.${plan.pools[pool]?.name}`,
      'nobody is at work in open hours from the start to the end of the run',
      'change its hours or shifts, the start or the horizon',
    ),
  );
  const lanes = new Set(lines.filter(({ pool }) => !empty.includes(pool)).flatMap(lastLanesOf));
  for (const lane of lanes) {
    if (lane.skill < 0 || isEver(end, ...staffFor(plan, lane))) continue;
    const { pool, cell } = lane;
    mistakes.push(
      mistake(
        `pools.${plan.pools[pool]?.name}`,
        `nobody with the skill '${plan.cells[cell]?.skill}' is at work in open hours from the start to the end of the run`,
        'change its hours or shifts, the start or the horizon',
      ),
    );
  }
  if (mistakes.length > 0) throw new OptionsError(mistakes);
}

/** The lanes in which callers of a line end up, if they wait long enough. */
function lastLanesOf({ route }: PlannedLine): readonly PlannedLane[] {
  return route === null ? [] : (route.overflowed ?? route.lanes);
}

/** Timelines that have to be above 0 together. */
type Together = readonly Timeline[];

function staffOf({ pools }: Plan, index: number): Together {
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

function isEver(end: number, ...ways: readonly Together[]): boolean {
  return ways.some((together) => {
    for (let t = 0; t <= end; t = Math.min(...together.map((each) => each.nextChange(t)))) {
      if (together.every((each) => each.at(t) > 0)) return true;
    }
    return false;
  });
}
