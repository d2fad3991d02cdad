import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import type { Reader } from './reader.ts';

/** Who or what serves callers. Nobody is human where it is a `bot`: there a caller still waits for a human. */
export type PoolKind = 'agent' | 'bot' | 'desk' | 'van';

const kinds: readonly string[] = ['agent', 'bot', 'desk', 'van'] satisfies PoolKind[];

export function readPoolKind(read: Reader, path: string, value: unknown): PoolKind | undefined {
  if (kinds.includes(value as string)) return value as PoolKind;
  read.mistakes.push(unknownName(path, 'kind of pool', typeof value === 'string' ? value : shown(value), kinds));
  return undefined;
}
