import type { Weight, Who } from './activity.ts';
import { isRecord, type Reader } from './reader.ts';

/** A probability, one by need with `otherwise`, or a pure function of the caller. */
export type Chance = Weight;

/** How likely something is to happen, and not to. */
export interface Odds {
  readonly happens: Weight;
  readonly fails: Weight;
}

/** Reads a probability, 0 to 1, as the weights of both ways. */
export function readChance(read: Reader, path: string, given: unknown): Odds {
  const share = (at: string, value: unknown) => read.number(at, value, { least: 0, most: 1 }) ?? 1;
  if (typeof given === 'function') {
    const happens = given as (who: Who) => number;
    return { happens, fails: (who) => 1 - happens(who) };
  }
  if (!isRecord(given)) {
    const happens = share(path, given);
    return { happens, fails: 1 - happens };
  }
  const happens = read.byNeed(path, given, share);
  const fails = Object.fromEntries(Object.entries(happens).map(([need, chance]) => [need, 1 - chance]));
  return { happens, fails };
}
