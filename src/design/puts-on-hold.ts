import type { Distribution } from '../stochastic/distribution.ts';
import { isRecord, type Reader } from './reader.ts';

/** An agent puts the caller on hold before the talk ends, to look something up or to ask somebody, and stays busy. */
export interface PutsOnHold {
  /** 0 to 1, each time. */
  readonly probability: number;
  /** Seconds, beside those of the talk. */
  readonly lasts: Distribution | number;
}

/** Reads how likely a caller is put on hold; nothing where it is left out. */
export function readPutsOnHold(
  read: Reader,
  given: Readonly<Record<string, unknown>>,
): { readonly putsOnHold?: PutsOnHold } {
  if (given.putsOnHold === undefined) return {};
  const { probability, lasts } = read.options('putsOnHold', given.putsOnHold, ['probability', 'lasts']);
  if (!isRecord(given.putsOnHold)) return {};
  return {
    putsOnHold: {
      probability: read.number('putsOnHold.probability', probability, { least: 0, most: 1 }) ?? 0,
      lasts: read.duration('putsOnHold.lasts', lasts),
    },
  };
}
