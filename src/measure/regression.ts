import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { Refusal } from '../errors/refusal.ts';
import { shown } from '../errors/shown.ts';
import type { Changes } from './changes.ts';
import type { Comparison } from './comparison.ts';
import type { FigureName } from './figure-description.ts';
import { type Judged, judged, type Tolerance } from './tolerance.ts';

/** What is tolerated, by the name of the figure. */
export type Tolerances<Name extends string = string> = { readonly [Figure in FigureName<Name>]?: Tolerance };

/** What a test makes of figures that cannot be decided. */
export interface RegressionOptions {
  /** `'fails'` unless said: what is not known to hold does not hold. */
  readonly undecided?: 'fails' | 'passes';
}

/** Thrown when tolerances are refused. @since 0.1.0 */
export class ToleranceError extends Refusal {
  constructor(mistakes: readonly Mistake[]) {
    super('tolerances refused', mistakes);
  }
}

/** Thrown when a change is not within what is tolerated, or not known to be. @since 0.1.0 */
export class RegressionError extends Error {
  readonly violated: readonly Judged[];
  readonly undecided: readonly Judged[];

  constructor(violated: readonly Judged[], undecided: readonly Judged[]) {
    super(
      [
        'more has changed than is tolerated:',
        ...[...violated, ...undecided].map((each) => `  - ${each.sentence}`),
      ].join('\n'),
    );
    this.name = 'RegressionError';
    this.violated = violated;
    this.undecided = undecided;
  }
}

const limits = ['atMost', 'atLeast'];

/**
 * Hold the figures of a comparison against what is tolerated, each for itself.
 *
 * @throws ToleranceError for figures and limits that are none.
 *
 * @example
 * judge(comparison, { 'waits.mean': { atMost: seconds(5) } })[0].verdict;   // 'holds', 'violated' or 'undecided'
 * @since 0.1.0
 */
export function judge<Name extends string>(
  comparison: Comparison<Name>,
  tolerances: Tolerances<Name>,
): readonly Judged[] {
  const mistakes = wrongIn(comparison, tolerances);
  if (mistakes.length > 0) throw new ToleranceError(mistakes);
  const { cost, units } = comparison.before;
  const told = { currency: cost.currency, unit: units.of };
  return Object.entries<Tolerance | undefined>(tolerances).map(([name, tolerance]) =>
    judged(name, comparison.figure(name as FigureName<Name>), tolerance ?? {}, told),
  );
}

/**
 * Assert, in a test, that a change keeps within what is tolerated. A figure holds when its whole interval does, so
 * that at 95 % a change on the very limit passes once in 40 times.
 *
 * @returns what holds.
 * @throws RegressionError that lists what is violated, and what is undecided and how many replications would tell.
 * @throws ToleranceError for figures and limits that are none.
 *
 * @example
 * test('the new menu costs nobody time', () => {
 *   regression(compare({ before, after }, callers, options), {
 *     'waits.mean': { atMost: seconds(5) },
 *     'deadEnds.rate': { atMost: 0 },
 *   });
 * });
 * @since 0.1.0
 */
export function regression<Name extends string>(
  comparison: Comparison<Name>,
  tolerances: Tolerances<Name>,
  options: RegressionOptions = {},
): readonly Judged[] {
  const { undecided: ifUndecided = 'fails' } = options ?? {};
  if (ifUndecided !== 'fails' && ifUndecided !== 'passes') {
    const wrong = mistake('undecided', `${shown(ifUndecided)} is not possible`, "give 'fails' or 'passes'");
    throw new ToleranceError([wrong]);
  }
  const all = judge(comparison, tolerances);
  const violated = all.filter(({ verdict }) => verdict === 'violated');
  const undecided = ifUndecided === 'passes' ? [] : all.filter(({ verdict }) => verdict === 'undecided');
  if (violated.length + undecided.length > 0) throw new RegressionError(violated, undecided);
  return all;
}

function wrongIn(comparison: Comparison<string>, tolerances: unknown): readonly Mistake[] {
  if (typeof tolerances !== 'object' || tolerances === null || Object.keys(tolerances).length === 0) {
    return [mistake('', `${shown(tolerances)} tolerates nothing`, "name figures: { 'waits.mean': { atMost: 5 } }")];
  }
  const names = [
    ...Object.keys(comparison.figures),
    ...Object.entries<Changes>(comparison.personas).flatMap(([persona, { figures }]) =>
      Object.keys(figures).map((name) => `personas.${persona}.${name}`),
    ),
  ];
  return Object.entries(tolerances).flatMap(([name, tolerance]) => {
    if (!names.includes(name)) return [unknownName(name, 'figure', name, names)];
    if (typeof tolerance !== 'object' || tolerance === null || Object.keys(tolerance).length === 0) {
      return [mistake(name, `${shown(tolerance)} is no tolerance`, 'give { atMost: 5 } or { atLeast: -5 }')];
    }
    const given = Object.entries(tolerance as Record<string, unknown>);
    const { atMost, atLeast } = tolerance as Tolerance;
    const crossed = atMost !== undefined && atLeast !== undefined && atMost < atLeast;
    return [
      ...given.flatMap(([limit, value]) =>
        !limits.includes(limit)
          ? [unknownName(`${name}.${limit}`, 'limit', limit, limits)]
          : typeof value === 'number' && Number.isFinite(value)
            ? []
            : [mistake(`${name}.${limit}`, `${shown(value)} is not possible`, 'give a number')],
      ),
      ...(crossed ? [mistake(name, 'nothing is both', 'atMost is not below atLeast')] : []),
    ];
  });
}
