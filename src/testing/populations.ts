import fc from 'fast-check';
import type { Design } from '../design/design.ts';
import { type Population, population } from '../design/population.ts';
import { mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import type { Arrivals } from '../stochastic/arrivals.ts';
import { givenArrivals } from '../stochastic/given-arrivals.ts';
import { poisson } from '../stochastic/poisson.ts';
import { personas } from './personas.ts';
import type { needs } from './random-blocks.ts';
import { optionsText, shownAs } from './shown-as.ts';
import { TestingError } from './testing-error.ts';

/** @see populations */
export interface PopulationsOptions {
  /** Five to forty callers come within so many seconds, and nobody after; else they come at random for ever. */
  readonly rush?: number;
}

/**
 * The callers of a design, or of those that `designs()` makes: one kind or two, by the names of `one` and `two`.
 *
 * @throws TestingError when it is not a design.
 * @example
 * fc.assert(fc.property(populations(maze), (callers) => keepsLaws(maze, callers)));
 * @since 0.1.0
 */
export function populations<Need extends string = (typeof needs)[number]>(
  design?: Design<Need>,
  { rush }: PopulationsOptions = {},
): fc.Arbitrary<Population<string, Need>> {
  if (rush !== undefined && !(typeof rush === 'number' && rush > 0 && rush < Infinity)) {
    const problem = `expected seconds above 0, got ${shown(rush)}`;
    throw new TestingError('populations', [mistake('rush', problem, 'write minutes(20)')]);
  }
  const persona = personas(design);
  return fc
    .record({ one: persona, two: persona, part: fc.constantFrom(0, 0.25, 0.5), arrivals: arrivals(rush) })
    .map(({ one, two, part, arrivals: [come, text] }) => {
      const kinds = { one: { ...one, share: 1 - part }, ...(part > 0 && { two: { ...two, share: part } }) };
      const callers = population({ arrivals: come, personas: kinds });
      return shownAs(callers as Population<string, Need>, () => optionsText({ arrivals: text, personas: kinds }));
    });
}

/** Arrivals, and what to tell of them. */
function arrivals(rush: number | undefined): fc.Arbitrary<readonly [Arrivals, unknown]> {
  if (rush === undefined) return fc.integer({ min: 1, max: 120 }).map((perHour) => [poisson({ perHour }), { perHour }]);
  const moment = fc.double({ min: 0, max: rush, noNaN: true });
  return fc
    .array(moment, { minLength: 5, maxLength: 40, size: 'max' })
    .map((moments) => [givenArrivals(moments), moments]);
}
