import type { Design } from '../design/design.ts';
import type { Fits } from '../design/fits.ts';
import type { Population } from '../design/population.ts';
import { mistake } from '../errors/mistake.ts';
import type { Relevance } from '../statechart/relevance.ts';
import { type Bounds, wrongBounds } from './bounds.ts';
import { Case } from './case.ts';
import { Explorer } from './explore.ts';
import { Journeys } from './journeys.ts';
import { namesOf, PropertyError } from './names.ts';
import type { Property } from './property.ts';
import { type Verdict, verdictOnAll } from './verdict.ts';

/** Whom a property may name: personas of the population, where the compiler knows them. */
type Asked<Name extends string> = Property<Name> | Property<never>;

/**
 * Ask a design whether properties hold: every state that a contact may come to is looked at, with its data, for each kind of
 * caller. One property gives one verdict, several give a list. At a bound that is met a verdict is `unknown` with the reason,
 * never `holds`.
 *
 * @throws PropertyError when a property names what is not there, PopulationError when callers have needs that the design
 * does not know.
 * @throws StepError or SimulationError when something only shows on the way, such as a guard that throws.
 * @example
 * const verdict = check(design, callers, noDeadEnds());
 * console.log(verdict.status, `${verdict}`);
 * @since 0.1.0
 */
export function check<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  callers: Population<Name, Wanted> & Fits<Wanted, Need>,
  property: Asked<Name>,
): Verdict;
export function check<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  callers: Population<Name, Wanted> & Fits<Wanted, Need>,
  bounds: Bounds,
  property: Asked<Name>,
): Verdict;
export function check<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  callers: Population<Name, Wanted> & Fits<Wanted, Need>,
  ...properties: readonly [Bounds | Asked<Name>, ...Asked<Name>[]]
): readonly Verdict[];
export function check(
  design: Design,
  callers: Population,
  ...given: readonly (Bounds | Property)[]
): Verdict | readonly Verdict[] {
  const [first] = given;
  const bounds: Bounds = first && !isProperty(first) ? first : {};
  const properties = (first && !isProperty(first) ? given.slice(1) : given) as readonly Property[];
  const verdicts = verdictsOf(design, callers, bounds, properties);
  return verdicts.length === 1 ? verdicts[0]! : verdicts;
}

function isProperty(value: unknown): value is Property {
  return typeof value === 'object' && value !== null && 'decide' in value && 'text' in value;
}

/**
 * A verdict for each property.
 *
 * @param relevance which fields of the context to begin with; those that nothing looks at are left out unless said.
 */
export function verdictsOf(
  design: Design,
  callers: Population,
  bounds: Bounds,
  properties: readonly Property[],
  relevance?: Relevance,
): readonly Verdict[] {
  refuse(design, callers, bounds, properties);
  const explorer = new Explorer(design, callers, bounds, {
    keepsEnds: properties.some(({ looksAtEnds }) => looksAtEnds),
    ...(relevance && { relevance }),
  });
  const journeys = new Journeys((caller, look) => explorer.explore(caller, look).made);
  const explored = properties.filter(({ decideAll }) => !decideAll);
  const cases = new Map(explored.map((property) => [property, new Case(design, property)]));
  for (const caller of explorer.kinds) {
    const asked = [...cases.values()].filter((each) => each.isAbout(caller.persona));
    if (asked.length === 0) continue;
    const { graph, made } = explorer.explore(caller, (found) =>
      asked.map(({ property }) => property.decide(found, journeys)),
    );
    for (const [at, each] of asked.entries()) each.note(graph, made[at]!);
  }
  return properties.map((property) => {
    const decided = property.decideAll?.(design, callers, bounds);
    return decided ? verdictOnAll(property.text, decided) : cases.get(property)!.verdict();
  });
}

function refuse(design: Design, callers: Population, bounds: Bounds, properties: readonly Property[]): void {
  if (!Array.isArray(design?.states))
    throw new PropertyError([mistake('design', 'is not a design', 'make one with service()')]);
  if (!callers?.personas)
    throw new PropertyError([mistake('population', 'is not a population', 'make one with population()')]);
  const names = namesOf(design, callers);
  const mistakes = [
    ...wrongBounds(bounds),
    ...(properties.length > 0 ? [] : [mistake('', 'no property', 'ask for one, as noDeadEnds()')]),
    ...properties.flatMap((property, at) =>
      isProperty(property)
        ? property.mistakes(names)
        : [mistake(`properties.${at}`, 'is not a property', 'make one, as noDeadEnds()')],
    ),
  ];
  if (mistakes.length > 0) throw new PropertyError(mistakes);
}
