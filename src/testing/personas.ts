import fc from 'fast-check';
import type { Design } from '../design/design.ts';
import type { PersonaOptions } from '../design/persona.ts';
import { exponential } from '../stochastic/exponential.ts';
import { share, time, needs as usual } from './random-blocks.ts';
import { optionsText, shownAs } from './shown-as.ts';
import { TestingError } from './testing-error.ts';
import { wrongDesign } from './wrong-journeys.ts';

/** Needs as callers of {@link designs} have them. */
type Usual = (typeof usual)[number];

/**
 * Kinds of callers of a design, or of those that `designs()` makes: with one need or several, patient or not, who slip,
 * come back, and bear only so much, or nothing of the sort. Each is all of its population.
 *
 * @throws TestingError when it is not a design.
 * @example
 * fc.assert(fc.property(personas(maze).chain((persona) => journeys(maze, { persona })), ({ end }) => end.kind !== 'stuck'));
 * @since 0.1.0
 */
export function personas<Need extends string = Usual>(design?: Design<Need>): fc.Arbitrary<PersonaOptions<Need>> {
  const mistakes = design === undefined ? [] : wrongDesign(design);
  if (mistakes.length > 0) throw new TestingError('personas', mistakes);
  const needs = (design?.needs ?? usual) as readonly Need[];
  const weighed = fc
    .array(fc.constantFrom(1, 2, 3), { minLength: needs.length, maxLength: needs.length })
    .map((weights) => Object.fromEntries(needs.map((need, at) => [need, weights[at]])));
  const channels = Object.keys(design?.channels ?? {});
  const options = fc.record(
    {
      needs: fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...needs) }, weighed),
      share: fc.constant(1),
      patience: fc.oneof(
        fc.constantFrom(10, 100).map((mean) => exponential({ mean })),
        fc.record({ time: fc.constant(exponential({ mean: 60 })), per: fc.constantFrom('contact', 'journey') }),
      ),
      slips: fc.record({
        wrongKey: fc.constantFrom(0, 0.3),
        wrongChoice: fc.constantFrom(0, 0.2),
        silence: fc.constantFrom(0, 0.5),
      }),
      redials: fc.record({ probability: share, after: fc.oneof(fc.constant(0), time), most: fc.nat(3) }),
      bears: fc.record(
        { automation: fc.constantFrom(50, 400).map((mean) => exponential({ mean })), repeats: fc.nat(3) },
        { requiredKeys: [] },
      ),
      ...(channels.length > 1 && { channel: fc.constantFrom(...channels) }),
    },
    { requiredKeys: ['needs', 'share'] },
  ) as fc.Arbitrary<PersonaOptions<Need>>;
  return options.map((persona) => shownAs(persona, () => optionsText(persona)));
}
