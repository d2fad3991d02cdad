import type { Mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import type { Design } from './design.ts';
import type { Population } from './population.ts';

/** Needs that callers have and the design does not know; none where the two fit. */
export function fits(design: Design, callers: Population): readonly Mistake[] {
  return Object.entries(callers.personas).flatMap(([name, { needs }]) =>
    Object.keys(needs)
      .filter((need) => !design.needs.includes(need))
      .map((need) => unknownName(`personas.${name}.needs`, 'need', need, design.needs)),
  );
}

/** For the compiler: `unknown` where a design knows the needs that callers have, else a text that says which it lacks. */
export type Fits<Wanted extends string, Known extends string> = string extends Wanted | Known
  ? unknown
  : [Exclude<Wanted, Known>] extends [never]
    ? unknown
    : `no need '${Exclude<Wanted, Known>}' in the design`;
