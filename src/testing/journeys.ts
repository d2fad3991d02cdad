import { anybody } from '../check/anybody.ts';
import { callerKinds } from '../check/caller-kind.ts';
import type { Design } from '../design/design.ts';
import type { Fits } from '../design/fits.ts';
import type { PersonaOptions } from '../design/persona.ts';
import { type Population, population } from '../design/population.ts';
import { mistake } from '../errors/mistake.ts';
import { poisson } from '../stochastic/poisson.ts';
import { JourneysArbitrary } from './journeys-arbitrary.ts';
import { TestingError } from './testing-error.ts';
import { wrongDesign, wrongOptions } from './wrong-journeys.ts';

/** Of a population: of everybody, or of one persona. */
export interface JourneysOfCallers<Name extends string, Callers> {
  readonly callers: Callers;
  readonly persona?: Name;
  /** Most events of a journey; 60 unless said. */
  readonly steps?: number;
}

/** Of a persona that belongs to no population; of anybody unless said. */
export interface JourneysOfPersona<Persona> {
  readonly persona?: Persona;
  /** Most events of a journey; 60 unless said. */
  readonly steps?: number;
}

const MOST_STEPS = 60;
/**
 * Journeys of the callers of a population, of one of its personas, of a persona of your own, or of anybody. A caller calls
 * again as their persona does, over the same channel.
 *
 * @throws TestingError when it is not a design, or the persona is not there; PopulationError when needs do not fit.
 * @example
 * fc.assert(fc.property(journeys(maze, { callers, persona: 'leaving' }), ({ end }) => end.kind !== 'stuck'));
 * @since 0.1.0
 */
export function journeys<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  options: JourneysOfCallers<Name, Population<Name, Wanted> & Fits<Wanted, Need>>,
): JourneysArbitrary;
export function journeys<Need extends string, Wanted extends string = never>(
  design: Design<Need>,
  options?: JourneysOfPersona<PersonaOptions<Wanted> & Fits<Wanted, Need>>,
): JourneysArbitrary;
export function journeys(
  design: Design,
  options: JourneysOfPersona<PersonaOptions> | JourneysOfCallers<string, Population> = {},
): JourneysArbitrary {
  const mistakes = [...wrongDesign(design), ...wrongOptions(options)];
  if (mistakes.length > 0) throw new TestingError('journeys', mistakes);
  const {
    callers,
    persona,
    steps = MOST_STEPS,
  } = options as Partial<JourneysOfCallers<string, Population>> & JourneysOfPersona<PersonaOptions>;
  const own = persona !== undefined && typeof persona !== 'string';
  const named = typeof persona === 'string' ? persona : undefined;
  const who = own
    ? population({
        arrivals: poisson({ perHour: 60 }),
        personas: { caller: { ...(persona as PersonaOptions), share: 1 } },
      })
    : (callers ?? anybody(design));
  const kinds = callerKinds(design, who).filter((kind) => named === undefined || kind.persona === named);
  if (kinds.length === 0) {
    throw new TestingError('journeys', [mistake('persona', `nobody calls as '${named}'`, 'give it a share above 0')]);
  }
  return new JourneysArbitrary(design, who, kinds, steps);
}
