import type { Distribution } from '../stochastic/distribution.ts';
import { isRecord, type Reader } from './reader.ts';

/** Something that the organisation says it will do by a time. */
export interface PromiseOptions<State extends string = string> {
  /** Seconds from when it is made: until then it can be kept, after that it is late. */
  readonly by: Distribution | number;
  /** It is kept when a contact of the journey enters this state. */
  readonly keptBy?: State;
  /** Instead: the probability, 0 to 1, that it is kept by then, whatever is done. */
  readonly kept?: number;
}

/** Reads a promise: `keptBy` or `kept`, not both; a number is what the contact is to do within so many seconds. */
export function readPromise(read: Reader, path: string, value: unknown): PromiseOptions | number {
  if (typeof value === 'number') return read.limit(path, value, false);
  const { by, keptBy, kept } = read.options(path, value, ['by', 'keptBy', 'kept']);
  if (!isRecord(value)) return { by: 0, kept: 1 };
  if ((keptBy === undefined) === (kept === undefined)) {
    const how = keptBy === undefined ? 'nothing says how it is kept' : 'is kept in two ways';
    read.wrong(path, how, "say keptBy: 'visit', the state that keeps it, or kept: 0.7, the probability");
  }
  const state = read.optionalTo(`${path}.keptBy`, keptBy);
  return {
    by: read.duration(`${path}.by`, by),
    ...(state !== undefined && { keptBy: state }),
    ...(kept !== undefined && { kept: read.number(`${path}.kept`, kept, { least: 0, most: 1 }) ?? 0 }),
  };
}
