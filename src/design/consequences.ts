import { type PromiseOptions, readPromise } from './promise.ts';
import type { Reader } from './reader.ts';
import { readStarts, type StartOptions } from './start.ts';

/** What a result or an outcome does to the journey, beside ending a stay or a contact. */
export interface Consequences<State extends string = string, Channel extends string = string> {
  /**
   * Something the organisation says it will do; a number is what
   * this contact is to do within so many seconds, as to call back; Infinity where no time is named.
   */
  readonly promises?: PromiseOptions<State> | number;
  /** Contacts that the organisation begins. */
  readonly alsoStarts?: StartOptions<Channel> | readonly StartOptions<Channel>[];
}

/** The same as read: what is started is a list. */
export interface ReadConsequences {
  readonly promises?: PromiseOptions | number;
  readonly alsoStarts?: readonly StartOptions[];
}

export const consequences: readonly string[] = ['promises', 'alsoStarts'];

export function readConsequences(
  read: Reader,
  path: (option: string) => string,
  { promises, alsoStarts }: Readonly<Record<string, unknown>>,
): ReadConsequences {
  return {
    ...(promises !== undefined && { promises: readPromise(read, path('promises'), promises) }),
    ...(alsoStarts !== undefined && { alsoStarts: readStarts(read, path('alsoStarts'), alsoStarts) }),
  };
}

/** The states in which promises are kept, and the channels of what is started, for the compiler. */
export type KeptByOf<R> = R extends { readonly promises: { readonly keptBy: infer State extends string } }
  ? State
  : never;
export type StartedBy<R> = R extends { readonly alsoStarts: infer Starts }
  ? Starts extends { readonly channel: infer Channel extends string }
    ? Channel
    : Starts extends readonly { readonly channel: infer Channel extends string }[]
      ? Channel
      : never
  : never;
