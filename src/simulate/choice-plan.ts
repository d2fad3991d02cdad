import type { ChoiceActivity, ChoiceResult, Weight, Who } from '../design/activity.ts';
import { sentBy } from '../design/sent-event.ts';
import type { Distribution } from '../stochastic/distribution.ts';
import { Mark } from './callbacks.ts';
import type { PlannedConsequences } from './consequence-plan.ts';
import type { Kind } from './kinds.ts';
import { planAnnouncement } from './line-plan.ts';
import { type PlannedOnHold, planOnHold } from './on-hold.ts';
import type { Plan } from './plan.ts';
import type { PlannedAnnouncement } from './planned-node.ts';
import { SimulationError } from './simulation-error.ts';

/** A duration: a constant number of seconds, or a distribution to sample. */
export interface Duration {
  readonly constant: number;
  readonly distribution: Distribution | null;
}

export function duration(lasts: Distribution | number): Duration {
  if (typeof lasts === 'number') return { constant: lasts, distribution: null };
  return { constant: lasts.sd === 0 ? lasts.mean : Number.NaN, distribution: lasts.sd === 0 ? null : lasts };
}

/** One way in which a planned choice may end. */
export interface PlannedResult {
  /** Index into the plan's events. */
  readonly sends: number;
  readonly weight: Weight;
  readonly lasts: Duration;
  readonly misunderstanding: boolean;
  readonly carries: number;
  readonly keeps: boolean;
  /** What it says of callbacks, one of `Mark`; and within how many seconds one is promised, -1 where none is. */
  readonly mark: number;
  readonly promises: number;
  readonly refuses: boolean;
  readonly inVain: boolean;
  /** What else follows for the journey, or null. */
  readonly follows: PlannedConsequences | null;
  /** Of a consultation, who stays with the caller: one of {@link Stays}. */
  readonly stays: number;
}

/** Who stays after a consultation: the agent who asked, both, or the colleague. */
export enum Stays {
  agent = 0,
  both = 1,
  colleague = 2,
}

export function whoStays({ conference, handsOver }: ChoiceResult): number {
  return conference ? Stays.both : handsOver ? Stays.colleague : Stays.agent;
}

/** How likely the results are for a kind of caller: upper ends of their shares, or null where that is found anew each time. */
export type Table = readonly number[] | null;

export interface PlannedChoice {
  readonly kind: 'choice';
  readonly name: string;
  readonly byAgent: boolean;
  readonly byCaller: boolean;
  readonly keepsFree: boolean;
  readonly offPhone: boolean;
  readonly replay: boolean;
  /** It is a consultation, by the agent and a colleague. */
  readonly consults: boolean;
  readonly announces: PlannedAnnouncement | null;
  /** Whether one of the last three makes its beginning something special. */
  readonly isSpecial: boolean;
  readonly lasts: Duration;
  readonly wrapUp: Duration;
  readonly onHold: PlannedOnHold | null;
  /** Facts to be told first, as indices. */
  readonly asks: readonly number[];
  readonly results: readonly PlannedResult[];
  /** By kind of caller. */
  readonly tables: readonly Table[];
  /** There is one result, whoever calls. */
  readonly isCertain: boolean;
  /** Index of the result at the end of the agent's shift, or -1. */
  readonly atShiftEnd: number;
  /** Whether some result leaves something behind besides its event: a misunderstanding, facts, an agent who stays, a callback. */
  readonly hasTraces: boolean;
  /** Whether it is with an agent who goes at its end, and that is all. */
  readonly isTalk: boolean;
  /** Hashed names of what is drawn. */
  readonly drawsResult: number;
  readonly drawsLasts: number;
  /** Whether there is any wrap-up. */
  readonly wrapsUp: boolean;
  readonly drawsWrapUp: number;
  readonly drawsColleagueWrapUp: number;
  readonly drawsFacts: readonly number[];
}

/** Weights from 0, as upper ends of shares of 1; refuses what cannot be weighed. */
function sharesOf(state: string, persona: string, weights: readonly number[]): readonly number[] {
  let total = 0;
  for (const weight of weights) {
    if (typeof weight !== 'number' || !(weight >= 0) || weight === Number.POSITIVE_INFINITY) {
      throw new SimulationError(`a result has the weight ${weight}; weights are numbers from 0 up`, {
        state,
        persona,
      });
    }
    total += weight;
  }
  if (total === 0)
    throw new SimulationError('all results have the weight 0 for this caller; give one a weight above 0', {
      state,
      persona,
    });
  const ends = new Float64Array(weights.length);
  let end = 0;
  let last = 0;
  for (const [i, weight] of weights.entries()) {
    end += weight / total;
    ends[i] = end;
    if (weight > 0) last = i;
  }
  return Array.from(ends.fill(1, last));
}

/** One caller's weight of one result. */
function weigh(weight: Weight, who: Who): number {
  if (typeof weight === 'number') return weight;
  if (typeof weight === 'function') return weight(who);
  return weight[who.need] ?? weight.otherwise ?? Number.NaN;
}

/** The shares of the results for this caller; refuses weights that throw or cannot be weighed. */
export function sharesFor(name: string, results: readonly { readonly weight: Weight }[], who: Who): readonly number[] {
  let weights: readonly number[];
  try {
    weights = results.map(({ weight }) => weigh(weight, who));
  } catch (cause) {
    throw new SimulationError(`a weight threw: ${cause}`, { state: name, persona: who.persona, cause });
  }
  return sharesOf(name, who.persona, weights);
}

/**
 * The shares of a kind of caller, found once where no weight looks at the context or the attempt: a weight is a pure
 * function, so the first look decides. Null where they are found anew each time, and where they cannot be found: such
 * callers may never come there.
 */
export function tableOf(name: string, results: readonly ChoiceResult[], kind: Kind): Table {
  let looked = false;
  const who: Who = {
    need: kind.need,
    persona: kind.name,
    slips: kind.traits.slips,
    traits: kind.traits.traits,
    get context() {
      looked = true;
      return {};
    },
    get attempt() {
      looked = true;
      return 1;
    },
  };
  try {
    const shares = sharesFor(name, results, who);
    return looked ? null : shares;
  } catch {
    return null;
  }
}

/** One for all who ask nothing: what is the same is found sooner. */
const nothing: readonly number[] = [];

export function planChoice(plan: Plan, name: string, activity: ChoiceActivity): PlannedChoice {
  const { by, lasts, wrapUp = 0, asks = [], announces, putsOnHold } = activity;
  const { replay = false, offPhone = false, keepsFree = false, consults = false } = activity;
  const given = Object.values<ChoiceResult>(activity.results);
  const { interned } = plan;
  const draws = (of: string) => plan.purposes.of(`state:${activity.draws ?? name}:${of}`);
  const timeOf = (time: Distribution | number) => interned.one('time', [time], () => duration(time));
  const each = plan.kinds.all.map((kind) => {
    const table = tableOf(name, given, kind);
    return table && interned.one('table', table, () => table);
  });
  const tables = interned.one('tables', each, () => each);
  const results = Object.entries(activity.results).map(([of, result]): PlannedResult => {
    const { counts } = result;
    const parts = {
      sends: plan.sent(sentBy(of, result)),
      weight: result.weight,
      lasts: timeOf((result.lasts as Distribution | number | undefined) ?? lasts),
      misunderstanding: counts === 'misunderstanding',
      carries: plan.bits(result.carries),
      keeps: result.keeps === true,
      mark: Mark[counts ?? 'none'],
      promises: typeof result.promises === 'number' ? result.promises : -1,
      refuses: result.refuses === true,
      inVain: result.inVain === true,
      stays: whoStays(result),
      follows: plan.follows(name, `state:${name}:${of}`, result),
    };
    return interned.one('result', Object.values(parts), () => parts);
  });
  const hasTraces = given.some(
    ({ counts, carries, keeps, refuses, inVain, promises, alsoStarts }) =>
      [counts, carries, promises, alsoStarts].some((trace) => trace !== undefined) || keeps || refuses || inVain,
  );
  return {
    kind: 'choice',
    name,
    byAgent: by === 'agent',
    byCaller: by === 'caller',
    keepsFree,
    offPhone,
    replay,
    consults,
    announces: announces ? planAnnouncement(plan.poolOf(announces.pool), announces) : null,
    isSpecial: offPhone || replay || announces !== undefined,
    lasts: timeOf(lasts),
    wrapUp: timeOf(wrapUp),
    onHold: putsOnHold ? planOnHold(putsOnHold, timeOf(putsOnHold.lasts), draws) : null,
    asks: asks.length === 0 ? nothing : asks.map((fact) => plan.facts.findIndex((known) => known.name === fact)),
    results: interned.one('results', results, () => results),
    tables,
    hasTraces,
    isTalk: by === 'agent' && !consults && !hasTraces,
    atShiftEnd: given.findIndex((result) => result.atShiftEnd),
    isCertain: given.length === 1 && !tables.includes(null),
    drawsResult: draws('result'),
    drawsLasts: draws('lasts'),
    wrapsUp: wrapUp !== 0,
    drawsWrapUp: draws('wrapUp'),
    drawsColleagueWrapUp: draws('wrapUp:colleague'),
    drawsFacts: asks.map((fact) => draws(`fact:${fact}`)),
  };
}
