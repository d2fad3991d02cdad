import { isRecord, type Reader } from './reader.ts';

/**
 * When agents of another pool may answer too. The caller keeps the place in their own line. Without `after` and
 * `atLength` it is so from joining; with both, from whichever comes first.
 */
export interface Overflow<Pool extends string = string> {
  readonly to: Pool;
  /** Seconds of waiting. */
  readonly after?: number;
  /** At once for whoever finds so many in the line of the pool on joining; a whole number from 0. */
  readonly atLength?: number;
}

/** Reads an overflow. */
export function readOverflow(read: Reader, path: string, value: unknown): Overflow {
  const { to, after, atLength } = read.options(path, value, ['to', 'after', 'atLength']);
  if (!isRecord(value)) return { to: '' };
  return {
    to: read.name('pool', `${path}.to`, to) ?? '',
    ...(after !== undefined && { after: read.number(`${path}.after`, after, { least: 0 }) ?? 0 }),
    ...(atLength !== undefined && {
      atLength: read.number(`${path}.atLength`, atLength, { least: 0, whole: true }) ?? 0,
    }),
  };
}
