import type { Going, Ongoing } from '../check/going.ts';
import { mistake } from '../errors/mistake.ts';
import type { LineEnds } from './given-waits.ts';
import { SolveError } from './solve-error.ts';

/** What is taken as given where something depends on others. */
export interface Givens {
  readonly line: (pool: string) => LineEnds | undefined;
  /** The share of yes and open by block; undefined where nothing is said. */
  readonly gate: (state: string) => number | undefined;
  /** Whether agents are without limit and always there. */
  readonly isFree: boolean;
}

/** How likely a gate answers yes, or open. */
export function gateShare(givens: Givens, { state, activity }: Ongoing): number {
  const given = givens.gate(state);
  if (given !== undefined) return given;
  const question = activity.kind === 'gate' ? activity.question : undefined;
  if (givens.isFree && question) {
    if (question.asks === 'open') return 1;
    return question.asks === 'place' && question.from <= 1 ? 1 : 0;
  }
  throw new SolveError([
    mistake(`gates.${state}`, 'how often its answer is yes is not said', `write gates: { ${quoted(state)}: 0.8 }`),
  ]);
}

/** What becomes of callers in a line. */
export function lineOf(givens: Givens, pool: string): LineEnds {
  const found = givens.line(pool);
  if (found) return found;
  throw new SolveError([
    mistake(
      `waits.${pool}`,
      'is missing: what becomes of callers in that line is not said',
      `write waits: { ${quoted(pool)}: { mean: 60 } }`,
    ),
  ]);
}

/** How likely each way on is from a line, and seconds in it. */
export function lineShares(
  line: LineEnds,
  going: Going,
  at: number,
  pool: string,
  isPatient: boolean,
): { readonly shares: readonly number[]; readonly seconds: number } {
  const moves = going.moves ?? [];
  const { seconds, abandoned, shares, turnedAway, left } = line;
  const hangUp = moves.findIndex(({ move }) => move.kind === 'hungUp');
  const events = moves.flatMap(({ ends: ended, move }) => (ended === at ? [move.event] : []));
  const given = new Map(Object.entries(shares));
  for (const [what, share, meant] of [
    ['were turned away', turnedAway, ['queue.full', 'queue.closed']],
    ['left it unanswered', left, ['queue.timedOut', 'queue.closed']],
  ] as const) {
    if (share === 0) continue;
    const [only, ...more] = meant.filter((event) => events.includes(event));
    if (only === undefined || more.length > 0) {
      throw new SolveError([
        mistake(
          `waits.${pool}`,
          `the run does not tell by which event callers ${what}`,
          `give shares: { ${quoted(pool)}: { mean, abandoned, closed, full, timedOut } }`,
        ),
      ]);
    }
    given.set(only, (given.get(only) ?? 0) + share);
  }
  const found = moves.map(({ ends: ended, move }, nth) => {
    if (nth === hangUp) return isPatient ? 0 : abandoned;
    return ended === at ? (given.get(move.event) ?? 0) : 0;
  });
  const only = events.length === 1 ? moves.findIndex(({ ends: ended }) => ended === at) : -1;
  return { shares: whole(`line of '${pool}'`, found, only), seconds };
}

/** Shares of what may happen, made to sum to 1: whoever never hangs up stays on. */
export function whole(where: string, shares: readonly number[], only = -1): readonly number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  if (sum > 0) return shares.map((share) => share / sum);
  // Where only one thing can happen, that does.
  if (only >= 0) return shares.map((_, nth) => (nth === only ? 1 : 0));
  throw new SolveError([mistake(where, 'all that may happen there has a share of 0', 'give it shares')]);
}

const quoted = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);
