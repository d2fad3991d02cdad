import { type Mistake, mistake } from '../errors/mistake.ts';
import { OptionsError } from '../errors/options-error.ts';
import { answeringIn, areTogether, nextChangeOf, staffOf, type Together } from './answering.ts';
import type { Plan } from './plan.ts';

const remedy = 'change its hours or shifts, the start or the horizon';

/**
 * Whether somebody answers in each line at some time of the run: a schedule by which nobody ever does is wrong, or the
 * run is too short to tell anything of it. Where callers need skills, somebody who has them.
 *
 * @throws OptionsError
 */
export function checkStaffing(plan: Plan, end: number): void {
  const answering = answeringIn(plan);
  const pools = [...new Set(answering.map(({ pool }) => pool))];
  const path = (pool: number) => `pools.${plan.pools[pool]?.name}`;
  const empty = pools.filter((pool) => !isEver(end, [staffOf(plan, pool)]));
  const mistakes: Mistake[] = empty.map((pool) =>
    mistake(path(pool), 'nobody is at work in open hours from the start to the end of the run', remedy),
  );
  for (const { pool, skill, ways } of answering) {
    if (skill === null || empty.includes(pool) || isEver(end, ways)) continue;
    mistakes.push(
      mistake(
        path(pool),
        `nobody with the skill '${skill}' is at work in open hours from the start to the end of the run`,
        remedy,
      ),
    );
  }
  if (mistakes.length > 0) throw new OptionsError(mistakes);
}

function isEver(end: number, ways: readonly Together[]): boolean {
  return ways.some((together) => {
    for (let t = 0; t <= end; t = nextChangeOf(together, t)) if (areTogether(together, t)) return true;
    return false;
  });
}
