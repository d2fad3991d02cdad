import { type Arrivals, ArrivalsError } from './arrivals.ts';
import { valueMistakes } from './weighted-values.ts';

class GivenArrivals implements Arrivals {
  readonly kind = 'given';
  /** Ascending. */
  readonly #times: Float64Array;

  constructor(times: Float64Array) {
    this.#times = times;
  }

  expected(from: number, to: number): number {
    return this.#before(to) - this.#before(from);
  }

  next(_previous: number, index: number): number {
    return this.#times[index] ?? Infinity;
  }

  toString(): string {
    return `given(${this.#times.length} arrivals)`;
  }

  #before(t: number): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#times[middle]! < t) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * New needs at given times, in seconds since the start of the run, in any order: those of a real day.
 *
 * @example givenArrivals([hours(9), hours(9.5), hours(9.6)])
 * @throws ArrivalsError
 * @since 0.1.0
 */
export function givenArrivals(times: readonly number[]): Arrivals {
  const mistakes = valueMistakes('', times);
  if (mistakes.length > 0) throw new ArrivalsError('givenArrivals', mistakes);
  return new GivenArrivals(Float64Array.from(times).sort());
}
