import { DAY } from '../time/week.ts';
import { type Answering, answeringIn, areTogether, nextChangeOf } from './answering.ts';
import type { Plan } from './plan.ts';

/** Weeks repeat: so long is looked at. */
const YEAR = 366 * DAY;

/** Warns of lines that are open, from warm-up to horizon, with nobody at work who could answer for a part of that time. */
export function staffingGaps(plan: Plan, warmUp: number, horizon: number): readonly string[] {
  const until = Math.min(horizon, warmUp + YEAR);
  const warnings = answeringIn(plan).flatMap((answering) => {
    const { open, alone } = timesOf(plan, answering, warmUp, until);
    if (!(alone > 0)) return [];
    const name = plan.pools[answering.pool]?.name;
    const who = answering.skill === null ? 'nobody at work' : `nobody at work who has the skill '${answering.skill}'`;
    const share = ((100 * alone) / open).toPrecision(2);
    return [`'${name}' is open with ${who} for ${share} % of its hours; callers who come then wait until somebody is`];
  });
  return [...new Set(warnings)];
}

/** Seconds for which the line is open, and for which nobody is there. */
function timesOf({ pools }: Plan, { pool, ways }: Answering, from: number, until: number) {
  const opens = pools[pool]?.opens;
  const all = [...new Set(ways.flat())];
  let [open, alone] = [0, 0];
  for (let t = from; opens && t < until; ) {
    const next = Math.min(until, opens.nextChange(t), nextChangeOf(all, t));
    if (opens.at(t) > 0) {
      open += next - t;
      if (!ways.some((together) => areTogether(together, t))) alone += next - t;
    }
    t = next;
  }
  return { open, alone };
}
