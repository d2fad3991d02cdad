import { openUnit, type Stream } from './stream.ts';
import { threefry } from './threefry.ts';

/** So many draws belong to one visit; a further one would be the first of the next visit. */
export const DRAWS_A_VISIT = 256;
/** So many visits to one state can be told apart. */
export const MOST_VISITS = 4294967296 / DRAWS_A_VISIT;

/**
 * The key of a caller, two words, put into `out` at 0 and 1. It depends on all of seed, replication and caller.
 *
 * @param seed an integer from 0 to 2^53 - 1
 * @param replication an integer from 0 to 2^32 - 1
 * @param caller an integer from 0 to 2^32 - 1
 */
export function callerKey(seed: number, replication: number, caller: number, out: Int32Array | Uint32Array): void {
  threefry(seed | 0, Math.floor(seed / 4294967296) | 0, replication, caller, out);
}

/**
 * The draws of one caller for one purpose. Each depends on nothing but the caller's key, the purpose, the visit and its
 * place within the visit, so that a caller has the same luck in two designs where these agree, whatever went before.
 *
 * A draw is a Feistel cipher of four rounds over the block (purpose, visit and place): under one key no two blocks
 * give the same 64 bits. The engine keeps one such stream and turns it from caller to caller, allocating nothing.
 *
 * @example stream.key(low, high).at(purposeOf('desk.patience'), visit).next()
 */
export class CallerStream implements Stream {
  private key0 = 0;
  private key1 = 0;
  private key2 = 0;
  private key3 = 0;
  private purpose = 0;
  private count = 0;

  /** Turn to a caller, by the words of {@link callerKey}. */
  key(low: number, high: number): this {
    this.key0 = low | 0;
    this.key1 = high | 0;
    this.key2 = (low + 0x9e3779b9) | 0;
    this.key3 = (high + 0x7f4a7c15) | 0;
    return this;
  }

  /** Turn to a purpose, and to the how many-th visit of the caller to it, from 0. */
  at(purpose: number, visit: number): this {
    this.purpose = purpose | 0;
    this.count = Math.imul(visit, DRAWS_A_VISIT);
    return this;
  }

  next(): number {
    let right = this.count;
    this.count = (right + 1) | 0;
    let left = this.purpose ^ scramble(right ^ this.key0);
    right ^= scramble(left ^ this.key1);
    left ^= scramble(right ^ this.key2);
    right ^= scramble(left ^ this.key3);
    return openUnit(left, right);
  }
}

/**
 * One word scrambled: a product carries differences upwards, a shift brings them down again. With one product instead of
 * two, purposes that differ in a high bit draw alike.
 */
function scramble(word: number): number {
  const once = Math.imul(word, 0x9e3779b1);
  const twice = Math.imul(once ^ (once >>> 15), 0x85ebca6b);
  return twice ^ (twice >>> 13);
}
