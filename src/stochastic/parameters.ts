import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { Refusal } from '../errors/refusal.ts';
import { shown } from '../errors/shown.ts';

/**
 * Thrown when a distribution is made of parameters that make no sense, with every mistake in them.
 *
 * @since 0.1.0
 */
export class DistributionError extends Refusal {
  /** Such as `lognormal`. */
  readonly kind: string;

  constructor(kind: string, mistakes: readonly Mistake[]) {
    super(`${kind} refused`, mistakes);
    this.kind = kind;
  }
}

/** What a parameter must be. */
export interface Rule {
  readonly allows: (value: number) => boolean;
  /** Completes "-3 is not …". */
  readonly says: string;
}

export const duration: Rule = { allows: (x) => x > 0 && x < Infinity, says: 'a number of seconds above 0' };
export const durationFromZero: Rule = { allows: (x) => x >= 0 && x < Infinity, says: 'a number of seconds from 0' };
export const finite: Rule = { allows: Number.isFinite, says: 'a finite number' };
export const aboveZero: Rule = { allows: (x) => x > 0 && x < Infinity, says: 'a number above 0' };
export const weight: Rule = { allows: (x) => x >= 0 && x < Infinity, says: 'a weight from 0' };
export const between = (low: number, high: number): Rule => ({
  allows: (x) => x >= low && x <= high,
  says: `a number from ${low} to ${high}`,
});

/** What each parameter must be. */
export type Rules<Name extends string> = Readonly<Record<Name, Rule>>;

/** The mistake in one parameter, if there is one. */
export function parameterMistake(path: string, value: unknown, rule: Rule): Mistake | undefined {
  if (value === undefined) return mistake(path, 'is missing', `give ${rule.says}`);
  if (typeof value === 'number' && rule.allows(value)) return undefined;
  return mistake(path, `${shown(value)} is not ${rule.says}`);
}

/** Parameters that are all there, none too many, and each as its rule has it. @throws DistributionError */
export function readParameters<Name extends string>(
  kind: string,
  given: unknown,
  rules: Rules<Name>,
): Readonly<Record<Name, number>> {
  const names = Object.keys(rules) as Name[];
  if (typeof given !== 'object' || given === null) {
    const remedy = `write ${kind}({ ${names.join(', ')} })`;
    throw new DistributionError(kind, [mistake('', `${shown(given)} is not parameters`, remedy)]);
  }
  const values = given as Readonly<Record<Name, number>>;
  const unknown = Object.keys(given).filter((name) => !names.includes(name as Name));
  const missing = names.filter((name) => values[name] === undefined);
  const mistakes = [
    ...unknown.map((name) => unknownName(name, 'parameter', name, missing.length > 0 ? missing : names)),
    ...names.flatMap((name) => parameterMistake(name, values[name], rules[name]) ?? []),
  ];
  if (mistakes.length > 0) throw new DistributionError(kind, mistakes);
  return Object.fromEntries(names.map((name) => [name, values[name]])) as Record<Name, number>;
}

/** As {@link readParameters}, of the first of two ways to give them, or of the second where a name of it is given. */
export function readEither<One extends string, Other extends string>(
  kind: string,
  given: unknown,
  one: Rules<One>,
  other: Rules<Other>,
): Readonly<Record<One, number>> | Readonly<Record<Other, number>> {
  const names = typeof given === 'object' && given !== null ? Object.keys(given) : [];
  const isOther = names.some((name) => name in other && !(name in one));
  return isOther ? readParameters(kind, given, other) : readParameters(kind, given, one);
}
