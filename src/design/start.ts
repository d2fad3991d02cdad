import type { Distribution } from '../stochastic/distribution.ts';
import { isRecord, join, type Reader } from './reader.ts';

/** Another contact of the same journey, begun by the organisation: an employee who calls back, a visit. */
export interface StartOptions<Channel extends string = string> {
  /** Where it begins, as any contact over that channel does. */
  readonly channel: Channel;
  /** Seconds until then. */
  readonly after: Distribution | number;
  /** That it happens at all, 0 to 1; 1 unless said. */
  readonly probability?: number;
}

/** Reads one, or a list of them. */
export function readStarts(read: Reader, path: string, value: unknown): readonly StartOptions[] {
  if (!Array.isArray(value)) return [readStart(read, path, value)];
  return value.map((each, index) => readStart(read, join(path, String(index)), each));
}

function readStart(read: Reader, path: string, value: unknown): StartOptions {
  const { channel, after, probability } = read.options(path, value, ['channel', 'after', 'probability']);
  if (!isRecord(value)) return { channel: '', after: 0 };
  return {
    channel: read.name('channel', `${path}.channel`, channel) ?? '',
    after: read.duration(`${path}.after`, after),
    ...(probability !== undefined && {
      probability: read.number(`${path}.probability`, probability, { least: 0, most: 1 }) ?? 0,
    }),
  };
}
