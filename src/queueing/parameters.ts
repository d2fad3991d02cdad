import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { Refusal } from '../errors/refusal.ts';
import { shown } from '../errors/shown.ts';

/**
 * Thrown when a formula is asked for with parameters that make no sense, or for a queue that has no steady state, with
 * every mistake found.
 *
 * @since 0.1.0
 */
export class QueueingError extends Refusal {
  /** The formula, such as `erlangC`. */
  readonly formula: string;

  constructor(formula: string, mistakes: readonly Mistake[]) {
    super(`${formula} refused`, mistakes);
    this.formula = formula;
  }
}

/** What a parameter must be. */
export interface Rule {
  readonly allows: (value: unknown) => boolean;
  /** Completes "-3 is not …". */
  readonly says: string;
  readonly optional?: true;
}

/** Beyond a million, loops over agents take too long to wait for. */
const MOST_AGENTS = 1e6;

const within = (low: number, high: number) => (x: unknown) => typeof x === 'number' && x > low && x < high;
/** So far from the ends that products and quotients of two stay numbers. */
const positive = within(1e-100, 1e100);

export const rate: Rule = { allows: positive, says: 'a rate above 0, a second' };
export const duration: Rule = { allows: positive, says: 'a number of seconds above 0' };
export const durationFromZero: Rule = {
  allows: (x) => x === 0 || positive(x),
  says: 'a number of seconds from 0',
};
export const probability: Rule = { allows: within(0, 1), says: 'a probability between 0 and 1, both excluded' };
export const count: Rule = {
  allows: (x) => Number.isInteger(x) && (x as number) >= 1 && (x as number) <= MOST_AGENTS,
  says: `a whole number from 1 to ${MOST_AGENTS}`,
};
export const list: Rule = { allows: (x) => Array.isArray(x) && x.length > 0, says: 'a list of one or more' };
export const record: Rule = {
  allows: (x) => typeof x === 'object' && x !== null && !Array.isArray(x),
  says: 'an object',
};
export const optional = (rule: Rule): Rule => ({ ...rule, optional: true });

/** The mistakes in one set of parameters: those missing, those too many, and each that is not as its rule has it. */
export function parameterMistakes(given: unknown, rules: Readonly<Record<string, Rule>>, path = ''): Mistake[] {
  const names = Object.keys(rules);
  if (!record.allows(given))
    return [mistake(path, `${shown(given)} is not parameters`, `write { ${names.join(', ')} }`)];
  const values = given as Readonly<Record<string, unknown>>;
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  const unknown = Object.keys(values).filter((name) => !Object.hasOwn(rules, name));
  const missing = names.filter((name) => values[name] === undefined && !rules[name]?.optional);
  return [
    ...unknown.map((name) => unknownName(at(name), 'parameter', name, missing.length > 0 ? missing : names)),
    ...missing.map((name) => mistake(at(name), 'is missing', `give ${rules[name]?.says}`)),
    ...names.flatMap((name) => {
      const rule = rules[name] as Rule;
      const value = values[name];
      return value === undefined || rule.allows(value) ? [] : mistake(at(name), `${shown(value)} is not ${rule.says}`);
    }),
  ];
}

/** @throws QueueingError when there is any mistake. */
export function refuse(formula: string, mistakes: readonly Mistake[]): void {
  if (mistakes.length > 0) throw new QueueingError(formula, mistakes);
}

/** Refuses parameters that are not as the rules have them. @throws QueueingError */
export function checkParameters(formula: string, given: unknown, rules: Readonly<Record<string, Rule>>): void {
  refuse(formula, parameterMistakes(given, rules));
}

/** Refuses a line that would grow for ever. @throws QueueingError */
export function checkStable(formula: string, load: number, agents: number, otherwise: string, path = 'agents'): void {
  if (load < agents) return;
  const who = agents === 1 ? 'one agent' : `${agents} agents`;
  const problem = `${who} cannot serve an offered load of ${load} (arrivals times service): waits would grow for ever`;
  refuse(formula, [mistake(path, problem, `take ${Math.floor(load) + 1} agents or more${otherwise}`)]);
}

/** A time given to a result's function. @throws RangeError unless it is a number from 0 up. */
export function checkTime(t: number): void {
  if (!(t >= 0)) throw new RangeError(`a wait is a number of seconds from 0 up, not ${t}`);
}
