import type { Design } from '../design/design.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { Run } from '../measure/run.ts';

/**
 * What becomes of those who come to a line, whatever their luck before: shares of all who come, those let in and those sent
 * away; the rest is answered.
 *
 * @since 0.1.0
 */
export interface GivenWait {
  /** Seconds in line, of all who come to it, those who are answered at once or sent away included; 0 unless said. */
  readonly mean?: number;
  /** Hang up in line; of callers who never do, none. */
  readonly abandoned?: number;
  /** Get `queue.closed`, `queue.full`, `queue.timedOut`. */
  readonly closed?: number;
  readonly full?: number;
  readonly timedOut?: number;
}

/**
 * Erlang's formulas as waits: what `erlangA`, `erlangB` and `erlangC` of `please-hold/queueing` give.
 *
 * @since 0.1.0
 */
export interface FormulaWait {
  readonly load: number;
  readonly meanWait?: number;
  readonly abandonProbability?: number;
  readonly blockedProbability?: number;
}

/**
 * Waits as they are taken: none, those of a run, or by pool, from Erlang's formulas or in numbers.
 *
 * @since 0.1.0
 */
export type GivenWaits = 'none' | Run | Readonly<Record<string, GivenWait | FormulaWait>>;

/** What becomes of a caller who comes to a line: shares that sum to 1 by event, seconds in it, and the share that hangs up. */
export interface LineEnds {
  readonly seconds: number;
  readonly abandoned: number;
  /** By our name of the event; `others` is to be shared out among what else there is. */
  readonly shares: Readonly<Record<string, number>>;
  /** Sent away, and left otherwise: where only one event can be meant, it is that. */
  readonly turnedAway: number;
  readonly left: number;
}

const atOnce: LineEnds = { seconds: 0, abandoned: 0, shares: { 'agent.answered': 1 }, turnedAway: 0, left: 0 };
const shares = ['abandoned', 'closed', 'full', 'timedOut'] as const;
const known = ['mean', ...shares];

/** Whether waits by pool are what a formula gives. */
const isFormula = (value: object): value is FormulaWait => 'load' in value;

export function wrongWaits(design: Design, waits: unknown): readonly Mistake[] {
  if (waits === undefined || waits === 'none' || waits instanceof Run) return [];
  const example = "write { desk: { mean: 60, abandoned: 0.05 } }, 'none', or give a run";
  if (typeof waits !== 'object' || waits === null) {
    return [mistake('waits', `expected waits, got ${shown(waits)}`, example)];
  }
  const pools = Object.keys(design.pools);
  return Object.entries(waits).flatMap(([pool, given]): readonly Mistake[] => {
    const path = `waits.${pool}`;
    if (!pools.includes(pool)) return [unknownName(path, 'pool', pool, pools)];
    if (typeof given !== 'object' || given === null) {
      return [mistake(path, `expected waits, got ${shown(given)}`, 'write { mean: 60, abandoned: 0.05 }')];
    }
    if (isFormula(given)) return [];
    const fields = given as Readonly<Record<string, unknown>>;
    const strange = Object.keys(fields).filter((name) => !known.includes(name));
    const { mean = 0 } = fields;
    const wrong = shares.filter((name) => fields[name] !== undefined && !isShare(fields[name]));
    const sum = shares.reduce((total, name) => total + (isShare(fields[name]) ? (fields[name] as number) : 0), 0);
    return [
      ...strange.map((name) => unknownName(`${path}.${name}`, 'option', name, known)),
      ...(typeof mean === 'number' && mean >= 0 && mean < Number.POSITIVE_INFINITY
        ? []
        : [mistake(`${path}.mean`, `expected seconds from 0, got ${shown(mean)}`)]),
      ...wrong.map((name) => mistake(`${path}.${name}`, `expected a share from 0 to 1, got ${shown(fields[name])}`)),
      ...(sum > 1 ? [mistake(path, `the shares sum to ${sum}`, 'what is left of 1 is answered')] : []),
    ];
  });
}

const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1;

/** What becomes of callers of a persona who come to the line of a pool; undefined where nothing is said of it. */
export function lineEnds(waits: GivenWaits, persona: string, pool: string): LineEnds | undefined {
  if (waits === 'none') return atOnce;
  if (waits instanceof Run) return ofRun(waits, persona, pool);
  const given = waits[pool];
  if (given === undefined) return undefined;
  if (isFormula(given)) {
    const { meanWait = 0, abandonProbability = 0, blockedProbability = 0 } = given;
    return ends(meanWait, { abandoned: abandonProbability, full: blockedProbability });
  }
  return ends(given.mean ?? 0, given);
}

function ends(seconds: number, { abandoned = 0, closed = 0, full = 0, timedOut = 0 }: GivenWait): LineEnds {
  const answered = Math.max(0, 1 - abandoned - closed - full - timedOut);
  const by = {
    'agent.answered': answered,
    'queue.closed': closed,
    'queue.full': full,
    'queue.timedOut': timedOut,
  };
  return { seconds, abandoned, shares: by, turnedAway: 0, left: 0 };
}

function ofRun(run: Run, persona: string, pool: string): LineEnds | undefined {
  const { came, answered, abandoned, turnedAway, left, waited } = run.lineOf(persona, pool).counts;
  if (came === 0) return undefined;
  return {
    seconds: waited / came,
    abandoned: abandoned / came,
    shares: { 'agent.answered': answered / came },
    turnedAway: turnedAway / came,
    left: left / came,
  };
}
