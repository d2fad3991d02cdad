import { openUnit, type Stream } from './stream.ts';

/** The generator sfc32 by Chris Doty-Humphrey, from PractRand: a chaotic state of 96 bits beside a counter. */
class RandomStream implements Stream {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number) {
    this.#a = 0;
    this.#b = Math.floor(seed / 4294967296) | 0;
    this.#c = seed | 0;
    for (let round = 0; round < 15; round++) this.#word();
  }

  next(): number {
    const high = this.#word();
    return openUnit(high, this.#word());
  }

  #word(): number {
    const word = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + word) | 0;
    return word;
  }
}

/**
 * A plain sequence of draws, to sample from a distribution outside a run.
 *
 * @param seed an integer up to 2^53
 * @example exponential({ mean: 60 }).sample(randomStream(7))
 * @since 0.1.0
 */
export function randomStream(seed: number): Stream {
  return new RandomStream(seed);
}
