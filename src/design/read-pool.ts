import type { Mistake } from '../errors/mistake.ts';
import { parseHours } from '../time/hours.ts';
import { Shifts } from '../time/shifts.ts';
import type { Pool } from './pool.ts';
import { join, type Reader } from './reader.ts';

/** Reads how many agents a pool has: a number, or shifts. */
export function readAgents(read: Reader, path: string, given: unknown): Pick<Pool, 'agents' | 'shifts'> {
  if (!(given instanceof Shifts)) {
    return { agents: read.number(path, given, { least: 1, most: 1e6, whole: true }) ?? 1 };
  }
  if (given.mistakes.length > 0) {
    for (const each of given.mistakes) read.wrong(join(path, each.path), each.problem, each.remedy);
    return { agents: 1 };
  }
  return { agents: Math.max(1, ...given.pattern.values({ holidays: true })), shifts: given.pattern };
}

/** Reads when a pool answers: its opening hours, in which somebody must be at work. */
export function readOpens(
  read: Reader,
  path: string,
  given: unknown,
  { shifts }: Pick<Pool, 'shifts'>,
): Pick<Pool, 'opens'> {
  if (given === undefined) return {};
  const { hours, mistakes } = parseHours(given, path);
  read.mistakes.push(...(mistakes as readonly Mistake[]));
  if (mistakes.length > 0 || !shifts) return { opens: hours };
  const there = hours.pattern.with(shifts, (open, agents) => open * agents);
  if (there.values({ holidays: true }).every((agents) => agents === 0))
    read.wrong(path, 'nobody is at work in these hours', 'let them share time with the shifts');
  return { opens: hours };
}

/** Why a pool does not answer at some time of the week; undefined where it always does. */
export function whyClosed({ opens, shifts }: Pool, holidays: boolean): string | undefined {
  if (opens) return 'has opening hours';
  return shifts?.values({ holidays }).includes(0) ? 'has times with nobody at work' : undefined;
}
