import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { Refusal } from '../errors/refusal.ts';

/** Everything that a property may name. */
export interface PropertyNames {
  readonly personas: readonly string[];
  /** States by the path that their author gave them, and outcomes by name. */
  readonly states: readonly string[];
  readonly outcomes: readonly string[];
  readonly facts: readonly string[];
  readonly pools: readonly string[];
}

/**
 * Thrown when what is asked of a design is refused: a property that names what is not there, or a bound that is none.
 *
 * @since 0.1.0
 */
export class PropertyError extends Refusal {
  constructor(mistakes: readonly Mistake[]) {
    super('property refused', mistakes);
  }
}

export function namesOf(design: Design, callers: Population): PropertyNames {
  const { states } = design.machine;
  const paths: string[] = [];
  const visit = (children: typeof states): void => {
    for (const node of Object.values(children)) {
      paths.push(node.path.join('.'));
      visit(node.states);
    }
  };
  visit(states);
  return {
    personas: Object.keys(callers.personas),
    states: paths,
    outcomes: [...new Set(design.states.flatMap(({ outcome }) => outcome?.name ?? []))],
    facts: Object.keys(design.facts),
    pools: Object.keys(design.pools),
  };
}

/** The mistakes in the keys of options. */
export function strangeOptions(path: string, given: unknown, known: readonly string[]): readonly Mistake[] {
  if (given === undefined) return [];
  if (typeof given !== 'object' || given === null)
    return [mistake(path, 'expected options', `there is ${known.join(', ')}`)];
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => unknownName(`${path}.${name}`, 'option', name, known));
}
/** The mistake of naming a persona that is not there, if it is one. */
export function strangePersona(
  path: string,
  persona: string | undefined,
  { personas }: PropertyNames,
): readonly Mistake[] {
  if (persona === undefined || personas.includes(persona)) return [];
  return [unknownName(`${path}.persona`, 'persona', persona, personas)];
}
