import type { Design } from '../design/design.ts';
import { persona } from '../design/persona.ts';
import { type Population, population } from '../design/population.ts';
import { mistake } from '../errors/mistake.ts';
import { exponential } from '../stochastic/exponential.ts';
import { poisson } from '../stochastic/poisson.ts';
import { PropertyError } from './names.ts';

const MINUTE = 60;

/**
 * Callers of whom nothing is known: they come with any need of the design, over any of its channels, may get everything
 * wrong, and hang up anywhere. For proofs that are about nobody in particular.
 *
 * @throws PropertyError when it is not a design.
 * @example
 * check(design, anybody(design), noDeadEnds());
 * @since 0.1.0
 */
export function anybody<Need extends string>(design: Design<Need>): Population<'anybody', Need> {
  if (!Array.isArray(design?.states))
    throw new PropertyError([mistake('design', 'is not a design', 'make one with service()')]);
  const evenly = <Name extends string>(names: readonly Name[]) =>
    Object.fromEntries(names.map((name) => [name, 1])) as Record<Name, number>;
  return population({
    arrivals: poisson({ perHour: 60 }),
    personas: {
      anybody: persona({
        needs: evenly(design.needs),
        share: 1,
        channel: evenly(Object.keys(design.channels)),
        patience: exponential({ mean: 5 * MINUTE }),
        slips: { wrongKey: 0.1, wrongChoice: 0.1, silence: 0.1 },
        bears: { automation: exponential({ mean: 5 * MINUTE }), repeats: 3 },
      }),
    },
  }) as unknown as Population<'anybody', Need>;
}
