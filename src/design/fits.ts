import type { Mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import type { Design } from './design.ts';
import type { Population } from './population.ts';

/** Needs and channels that callers have and the design does not know; none where the two fit. */
export function fits(design: Design, callers: Population): readonly Mistake[] {
  const channels = Object.keys(design.channels);
  return Object.entries(callers.personas).flatMap(([name, { needs, channel, comesBack }]) => {
    const path = `personas.${name}`;
    const strange = (at: string, kind: string, names: object, known: readonly string[]) =>
      Object.keys(names)
        .filter((each) => !known.includes(each))
        .map((each) => unknownName(`${path}.${at}`, kind, each, known));
    return [
      ...strange('needs', 'need', needs, design.needs),
      ...strange('channel', 'channel', channel ?? {}, channels),
      ...Object.entries(comesBack).flatMap(([cause, rule]) =>
        strange(`comesBack.${cause}.channel`, 'channel', rule.channel ?? {}, channels),
      ),
    ];
  });
}

/** For the compiler: `unknown` where a design knows the needs that callers have, else a text that says which it lacks. */
export type Fits<Wanted extends string, Known extends string> = string extends Wanted | Known
  ? unknown
  : [Exclude<Wanted, Known>] extends [never]
    ? unknown
    : `no need '${Exclude<Wanted, Known>}' in the design`;
