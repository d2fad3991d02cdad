import { type Mistake, mistake } from '../errors/mistake.ts';
import { OptionsError } from './options.ts';
import type { Plan, PlannedPool } from './plan.ts';

/**
 * Whether somebody answers in each line at some time of the run: a schedule by which nobody ever does is wrong, or the
 * run is too short to tell anything of it.
 *
 * @throws OptionsError
 */
export function checkStaffing({ pools, nodes }: Plan, end: number): void {
  const used = new Set(nodes.map((node) => node?.line?.pool));
  const mistakes: Mistake[] = pools.flatMap((pool, index) =>
    used.has(index) && !isEverAnswered(pool, end)
      ? [
          mistake(
            `pools.${pool.name}`,
            'nobody is at work in open hours from the start to the end of the run',
            'change its hours or shifts, the start or the horizon',
          ),
        ]
      : [],
  );
  if (mistakes.length > 0) throw new OptionsError(mistakes);
}

function isEverAnswered({ opens, staff }: PlannedPool, end: number): boolean {
  for (let t = 0; t <= end; t = Math.min(opens.nextChange(t), staff.nextChange(t))) {
    if (opens.at(t) > 0 && staff.at(t) > 0) return true;
  }
  return false;
}
