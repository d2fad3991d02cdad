import { isRecord, type Reader } from './reader.ts';

/** How many callers one agent serves at once, as in chats. */
export interface Handles {
  /** Most contacts at once; a whole number from 1 to 100. */
  readonly contacts: number;
  /**
   * By how much each further contact makes a talk longer, as a share: with 0.15 and two others at hand it takes 1.3 times
   * as long. What the agent has at hand when a talk begins decides, until it ends. 0 unless said.
   */
  readonly slower?: number;
}

/** Reads how many callers an agent serves at once. */
export function readHandles(read: Reader, path: string, value: unknown): Required<Handles> {
  const most = { least: 1, most: 100, whole: true };
  if (!isRecord(value)) return { contacts: read.number(path, value, most) ?? 1, slower: 0 };
  const { contacts, slower = 0 } = read.options(path, value, ['contacts', 'slower']);
  return {
    contacts: read.number(`${path}.contacts`, contacts, most) ?? 1,
    slower: read.number(`${path}.slower`, slower, { least: 0, most: 10 }) ?? 0,
  };
}
