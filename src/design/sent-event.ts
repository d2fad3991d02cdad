import type { ChoiceResult } from './activity.ts';
import { isRecord, type Reader } from './reader.ts';

/** An event and what it carries, as a machine takes it: `{ type: 'KEY', digit: 1 }`. */
export interface SentEvent {
  readonly type: string;
  readonly [data: string]: unknown;
}

/** What a result sends: the event of its name, unless it says. */
export function sentBy(name: string, { sends }: ChoiceResult): SentEvent {
  return typeof sends === 'string' ? { type: sends } : (sends ?? { type: name });
}

/** Reads what a result says it sends. */
export function readSent(read: Reader, path: string, sends: unknown): { readonly sends?: string | SentEvent } {
  if (sends === undefined) return {};
  if (!isRecord(sends)) {
    const type = read.text(path, sends);
    return type === undefined ? {} : { sends: type };
  }
  const type = read.text(`${path}.type`, sends.type);
  return type === undefined ? {} : { sends: { ...sends, type } };
}
