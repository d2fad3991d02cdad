import { anybody } from '../check/anybody.ts';
import type { Bounds } from '../check/bounds.ts';
import { verdictsOf } from '../check/check.ts';
import { noDeadEnds } from '../check/no-dead-ends.ts';
import type { Property } from '../check/property.ts';
import type { Verdict } from '../check/verdict.ts';
import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { type Match, type MatcherState, matched, undecided } from './match.ts';
import { MatcherError, notReceived } from './matcher-error.ts';

/** How far to look, and whether callers may call again. */
export interface DeadEndOptions extends Bounds {
  /** `'contact'` unless said. */
  readonly over?: 'contact' | 'journey';
}

/** `expect(design).toHaveNoDeadEnds()` */
export function toHaveNoDeadEnds(
  this: MatcherState | undefined,
  received: unknown,
  callers?: Population,
  { over, ...bounds }: DeadEndOptions = {},
): Match {
  const matcher = 'toHaveNoDeadEnds';
  if (!isDesign(received)) throw notReceived(matcher, received, 'a design', 'make one with service()');
  const property = noDeadEnds(over === undefined ? {} : { over });
  const [verdict] = verdictsOf(received, callersOf(matcher, received, callers), bounds, [property]);
  return judged(this, [verdict!], 'to have no dead ends');
}

/** `expect(design).toHold(property)`, or `expect(verdict).toHold()` */
export function toHold(
  this: MatcherState | undefined,
  received: unknown,
  property?: Property,
  callers?: Population,
  bounds: Bounds = {},
): Match {
  if (property === undefined) {
    const verdicts = (Array.isArray(received) ? received : [received]) as readonly unknown[];
    if (verdicts.length > 0 && verdicts.every(isVerdict)) return judged(this, verdicts, 'to hold');
  }
  if (!isDesign(received)) throw notReceived('toHold', received, 'a design or a verdict', 'make one with service()');
  if (!isProperty(property)) {
    const problem = `expected a property, got ${property === undefined ? 'nothing' : shown(property)}`;
    throw new MatcherError('toHold', [mistake('property', problem, "make one, as canReach('resolved')")]);
  }
  const { persona, text, decideAll } = property;
  if (callers === undefined && decideAll) {
    const problem = 'no callers, so nobody knows how likely anything is';
    throw new MatcherError('toHold', [mistake('callers', problem, 'say who calls: toHold(property, callers)')]);
  }
  if (callers === undefined && persona !== undefined && persona !== 'anybody') {
    const problem = `no callers, so nobody knows persona '${persona}'`;
    throw new MatcherError('toHold', [mistake('callers', problem, 'say who calls: toHold(property, callers)')]);
  }
  const verdicts = verdictsOf(received, callersOf('toHold', received, callers), bounds, [property]);
  return judged(this, verdicts, `to hold: ${text}`);
}

/** Those who are given, or else anybody. */
function callersOf(matcher: string, design: Design, callers: Population | undefined): Population {
  if (callers === undefined) return anybody(design);
  if (callers?.personas) return callers;
  const problem = `expected a population, got ${shown(callers)}`;
  throw new MatcherError(matcher, [mistake('callers', problem, 'make one with population()')]);
}

function judged(state: MatcherState | undefined, verdicts: readonly Verdict[], says: string): Match {
  const shows = (status: Verdict['status']) => verdicts.filter((verdict) => verdict.status === status).join('\n\n');
  const violated = verdicts.some(({ status }) => status === 'violated');
  if (!violated && verdicts.some(({ status }) => status === 'unknown')) {
    return undecided(state, `neither proved nor refuted:\n\n${shows('unknown')}`);
  }
  return matched(state, !violated, says, shows(violated ? 'violated' : 'holds'));
}

const has = (value: unknown, ...names: readonly string[]): boolean =>
  typeof value === 'object' && value !== null && names.every((name) => name in value);
const isDesign = (value: unknown): value is Design => has(value, 'states', 'machine', 'with');
const isProperty = (value: unknown): value is Property => has(value, 'text', 'decide', 'mistakes');
const isVerdict = (value: unknown): value is Verdict => has(value, 'status', 'property', 'callers');
