import type { Population } from '../design/population.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';

/** What is wrong with a design, if it is none. */
export function wrongDesign(design: unknown): Mistake[] {
  const isDesign = typeof design === 'object' && design !== null && 'states' in design && 'machine' in design;
  return isDesign ? [] : [mistake('design', `expected a design, got ${shown(design)}`, 'make one with service()')];
}

/** What may be said of journeys. */
const names = ['callers', 'persona', 'steps'];

export function wrongOptions(options: unknown): readonly Mistake[] {
  if (typeof options !== 'object' || options === null) {
    return [mistake('options', `expected options, got ${shown(options)}`, `there is ${names.join(', ')}`)];
  }
  const { callers, persona, steps } = options as Readonly<Record<string, unknown>>;
  const { personas } = (callers ?? {}) as Partial<Population>;
  const isWhole =
    steps === undefined || (Number.isInteger(steps) && (steps as number) >= 1 && (steps as number) <= 10_000);
  const strange = Object.keys(options).filter((name) => !names.includes(name));
  return [
    ...strange.map((name) => unknownName(name, 'option', name, names)),
    ...(isWhole ? [] : [mistake('steps', `expected a whole number from 1 to 10000, got ${shown(steps)}`)]),
    ...(callers === undefined || personas
      ? []
      : [mistake('callers', `expected a population, got ${shown(callers)}`, 'make one with population()')]),
    ...wrongPersona(persona, callers === undefined, Object.keys(personas ?? {})),
  ];
}

function wrongPersona(persona: unknown, isAlone: boolean, personas: readonly string[]): readonly Mistake[] {
  if (persona === undefined) return [];
  if (typeof persona === 'string') {
    if (isAlone)
      return [mistake('callers', `no callers, so nobody knows persona '${persona}'`, 'give callers as well')];
    return personas.includes(persona) ? [] : [unknownName('persona', 'persona', persona, personas)];
  }
  if (typeof persona !== 'object' || persona === null) {
    return [mistake('persona', `expected a persona or its name, got ${shown(persona)}`, 'make one with persona()')];
  }
  return isAlone ? [] : [mistake('persona', 'is not one of the callers', 'give its name, or leave out callers')];
}
