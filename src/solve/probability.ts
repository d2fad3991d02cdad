import type { Bounds } from '../check/bounds.ts';
import { strangeOptions, strangePersona } from '../check/names.ts';
import type { Decided, Property } from '../check/property.ts';
import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import type { GivenWaits } from './given-waits.ts';
import { RatioTest } from './ratio-test.ts';
import { sampledContacts } from './sampled-contacts.ts';
import { wrongOptions } from './solve.ts';
import { SolveError } from './solve-error.ts';
import { Solver } from './solver.ts';

/** @see probability */
export interface ProbabilityOptions<Persona extends string = string> {
  /** Of whom; of all, by their shares, unless said. */
  readonly persona?: Persona;
  /** As for `solve`. */
  readonly waits?: GivenWaits;
  readonly gates?: Readonly<Record<string, number>>;
  /** Where contacts have to be sampled: how often a verdict may be wrong, 0.001 unless said. */
  readonly error?: number;
  /** How near to the bound either verdict is right; 0.005 unless said, less where the bound is nearer to 0 or 1. */
  readonly within?: number;
  /** Most contacts that are sampled; 1,000,000 unless said. */
  readonly contacts?: number;
  readonly seed?: number;
}

/** A probability, to be held against a bound. */
export interface AskedProbability<Persona extends string = never> {
  atMost(bound: number): Property<Persona>;
  atLeast(bound: number): Property<Persona>;
}

const options = ['persona', 'waits', 'gates', 'error', 'within', 'contacts', 'seed'];
const MOST_STATES = 200_000;
/** What may be lost by rounding. */
const ROUNDING = 1e-12;

/**
 * How likely a first contact ends with an outcome, `abandoned`, `stuck` or `neverEnds`: solved exactly. Where the graph is too
 * large, what was seen of it may do; if not, contacts are sampled by a sequential test whose error is stated (Wald's).
 *
 * @example
 * check(design, callers, probability('resolved', { persona: 'leaving' }).atLeast(0.9));
 * @since 0.1.0
 */
export function probability<const Persona extends string = never>(
  outcome: string,
  asked: ProbabilityOptions<Persona> = {},
): AskedProbability<Persona> {
  const ask = (bound: number, isMost: boolean): Property<Persona> => {
    const persona = asked?.persona;
    const whose = persona === undefined ? '' : ` of '${persona}'`;
    return {
      text: `a contact${whose} ends as ${shown(outcome)} with probability at ${isMost ? 'most' : 'least'} ${bound}`,
      ...(persona !== undefined && { persona }),
      mistakes: (names) => [
        ...([...names.outcomes, 'abandoned', 'stuck', 'neverEnds'].includes(outcome)
          ? []
          : [unknownName('probability', 'outcome', outcome, [...names.outcomes, 'abandoned', 'stuck', 'neverEnds'])]),
        ...strangePersona('probability', persona, names),
        ...strangeOptions('probability', asked, options),
        ...wrongShare('probability.bound', bound, true),
        ...wrongShare('probability.error', asked?.error ?? 0.001, false),
        ...wrongShare('probability.within', asked?.within ?? 0.005, false),
      ],
      decide: () => ({ status: 'unknown' }),
      decideAll: (design, callers, bounds) => decided(design, callers, bounds, { outcome, bound, isMost }, asked),
    };
  };
  return { atMost: (bound) => ask(bound, true), atLeast: (bound) => ask(bound, false) };
}

function wrongShare(path: string, share: unknown, isClosed: boolean): readonly Mistake[] {
  const isNumber = typeof share === 'number' && share >= 0 && share <= 1;
  if (isNumber && (isClosed || (share > 0 && share < 0.5))) return [];
  return [mistake(path, `expected a share ${isClosed ? 'from 0 to 1' : 'above 0 and below 0.5'}, got ${shown(share)}`)];
}

interface Question {
  readonly outcome: string;
  readonly bound: number;
  readonly isMost: boolean;
}

function decided(
  design: Design,
  callers: Population,
  bounds: Bounds,
  { outcome, bound, isMost }: Question,
  asked: ProbabilityOptions,
): Decided {
  const { persona, waits = 'none', gates = {} } = asked;
  const wrong = wrongOptions(design, callers, { waits, gates });
  if (wrong.length > 0) throw new SolveError(wrong);
  const solver = new Solver(design, callers, { waits, gates }, { states: MOST_STATES, ...bounds });
  let [seen, unseen, off, states] = [0, 0, ROUNDING, 0];
  const starts = solver.starts(callers, persona);
  if (starts.length === 0) return { status: 'unknown', by: 'solving', how: 'solved', reason: 'no contact begins so' };
  for (const { caller, share } of starts) {
    const { ends, residual, chain } = solver.contact(caller, 1, undefined);
    for (const end of ends) {
      if (end.outcome === outcome) seen += share * end.share;
      if (end.outcome === 'unseen') unseen += share * end.share;
    }
    off += share * residual;
    states += chain.size;
  }
  const [low, high] = [seen - off, seen + unseen + off];
  const looked = `${states.toLocaleString('en-GB')} states`;
  const is = unseen > 0 ? `between ${text(seen)} and ${text(seen + unseen)}` : text(seen);
  const [holds, fails] = isMost ? [high <= bound + 2 * off, low > bound] : [low >= bound - 2 * off, high < bound];
  if (holds || fails) {
    return { status: holds ? 'holds' : 'violated', by: 'solving', how: `solved: ${is}, ${looked}` };
  }
  if (unseen <= off)
    return { status: 'unknown', by: 'solving', how: `solved: ${is}`, reason: `it is only known to ${off}` };
  if (waits !== 'none' || Object.keys(gates).length > 0) {
    const reason = 'a bound was met, and contacts are sampled only where nobody waits; give it more states';
    return { status: 'unknown', by: 'solving', how: `solved: ${is}, ${looked}`, reason };
  }
  return sampled(design, callers, { outcome, bound, isMost }, asked, is);
}

/** By chance, where the graph is too large. */
function sampled(
  design: Design,
  callers: Population,
  { outcome, bound, isMost }: Question,
  { persona, error = 0.001, within = 0.005, contacts = 1_000_000, seed = 1 }: ProbabilityOptions,
  is: string,
): Decided {
  const near = Math.min(within, bound / 2, (1 - bound) / 2);
  if (near === 0) {
    return { status: 'unknown', by: 'solving', how: `solved: ${is}`, reason: `no sample shows that it is ${bound}` };
  }
  const test = new RatioTest({ low: bound - near, high: bound + near, error });
  let answer: 'more' | 'less' | undefined;
  sampledContacts(design, callers, { persona, seed, most: contacts }, (ended) => {
    answer = test.see((ended ?? 'neverEnds') === outcome);
    return answer !== undefined;
  });
  const count = test.observations.toLocaleString('en-GB');
  const how = `sampled: ${text(test.happened / test.observations)} of ${count} contacts, wrong with a probability of at most ${error} unless within ${text(near)} of the bound`;
  if (answer === undefined) {
    return {
      status: 'unknown',
      by: 'sampling',
      how,
      reason: `not decided after ${count} contacts; give more, or a wider within`,
    };
  }
  return { status: (answer === 'less') === isMost ? 'holds' : 'violated', by: 'sampling', how };
}

function text(share: number): string {
  return String(Number(share.toPrecision(6)));
}
