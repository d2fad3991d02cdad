import { mistake } from '../errors/mistake.ts';
import { Refusal } from '../errors/refusal.ts';

/** A name as 32 bits that depend on every letter of it: what keeps the draws for two purposes apart. */
export function purposeOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Thrown when two names of one run would draw the same numbers. Among a thousand names this happens once in ten
 * thousand designs; giving one of them another name mends it.
 *
 * @since 0.1.0
 */
export class PurposeError extends Refusal {
  constructor(one: string, other: string) {
    super('names refused', [mistake(one, `would have the same chance as ${other}`, 'rename one of them')]);
  }
}

/** The purposes used in one run. Two names never share one: what a name gets depends on the name alone. */
export class Purposes {
  readonly #names = new Map<number, string>();

  /**
   * The name's purpose as a signed word, which V8 keeps as a small integer wherever it is passed on.
   *
   * @throws PurposeError when another name asked for before has the same purpose.
   */
  of(name: string): number {
    const purpose = purposeOf(name) | 0;
    const known = this.#names.get(purpose) ?? name;
    if (known !== name) throw new PurposeError(known, name);
    this.#names.set(purpose, name);
    return purpose;
  }

  /** The name with this purpose; empty where none was asked for. */
  nameOf(purpose: number): string {
    return this.#names.get(purpose) ?? '';
  }
}
