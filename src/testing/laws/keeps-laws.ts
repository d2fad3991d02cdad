import type { Design } from '../../design/design.ts';
import type { Fits } from '../../design/fits.ts';
import type { Population } from '../../design/population.ts';
import { mistake } from '../../errors/mistake.ts';
import { Refusal } from '../../errors/refusal.ts';
import { shown } from '../../errors/shown.ts';
import { TestingError } from '../testing-error.ts';
import { wrongDesign } from '../wrong-journeys.ts';
import { figuresAddUp } from './figures-add-up.ts';
import { firstComeFirstServed } from './first-come-first-served.ts';
import type { Law } from './law.ts';
import { littlesLaw } from './littles-law.ts';
import { type LivedOptions, lived } from './lived.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { sameSeedSameRun } from './same-seed-same-run.ts';
import { staysInContacts } from './stays-in-contacts.ts';
import { withinLimits } from './within-limits.ts';

/**
 * What any run has to keep, whatever the design.
 *
 * @since 0.1.0
 */
export const laws: readonly Law[] = [
  figuresAddUp,
  staysInContacts,
  littlesLaw,
  oneAtATime,
  firstComeFirstServed,
  withinLimits,
  sameSeedSameRun,
];

/** Examples of how a law is broken: more are not told. */
const MOST_TOLD = 5;

/**
 * Thrown when a law is broken, with what shows it.
 *
 * @since 0.1.0
 */
export class LawError extends Refusal {
  constructor(broken: readonly (readonly [law: string, how: string])[]) {
    super(
      'laws broken',
      broken.map(([law, how]) => mistake(law, how)),
    );
  }
}

/**
 * Lets a rush of callers live through a design, and holds what was seen against all {@link laws}: true, or it throws.
 *
 * @throws LawError with every law that is broken, and how.
 * @throws TestingError, PopulationError, SimulationError and StepError where it comes to no run.
 * @example
 * fc.assert(fc.property(populations(maze), fc.nat(), (callers, seed) => keepsLaws(maze, callers, { seed })));
 * @since 0.1.0
 */
export function keepsLaws<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  callers: Population<Name, Wanted> & Fits<Wanted, Need>,
  options: LivedOptions = {},
): true {
  const wrong = wrongDesign(design);
  const isPopulation = typeof callers === 'object' && callers !== null && 'personas' in callers;
  if (!isPopulation)
    wrong.push(mistake('callers', `expected a population, got ${shown(callers)}`, 'make one with population()'));
  if (wrong.length > 0) throw new TestingError('keepsLaws', wrong);
  const seen = lived(design, callers, options);
  const broken = laws.flatMap(({ name, broken: ways }) =>
    ways(seen)
      .slice(0, MOST_TOLD)
      .map((how) => [name, how] as const),
  );
  if (broken.length > 0) throw new LawError(broken);
  return true;
}
