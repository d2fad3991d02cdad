import { mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { type Arrivals, ArrivalsError } from './arrivals.ts';
import { durationMistake, toDistribution } from './constant.ts';
import type { Distribution } from './distribution.ts';
import type { Stream } from './stream.ts';

class Renewal implements Arrivals {
  readonly kind = 'renewal';
  readonly #gap: Distribution;

  constructor(gap: Distribution) {
    this.#gap = gap;
  }

  /** In the long run: the first gap begins when the run does. */
  expected(from: number, to: number): number {
    return (to - from) / this.#gap.mean;
  }

  next(previous: number, _index: number, stream: Stream): number {
    return previous + this.#gap.sample(stream);
  }

  toString(): string {
    return `renewal(gap ${this.#gap})`;
  }
}

/**
 * New needs with gaps between them that are independent and alike: more regular than Poisson, or more bursty.
 *
 * @example renewal({ gap: erlang({ stages: 4, mean: minutes(1) }) })
 * @throws ArrivalsError
 * @since 0.1.0
 */
export function renewal(options: { readonly gap: Distribution | number }): Arrivals {
  if (typeof options !== 'object' || options === null) {
    throw new ArrivalsError('renewal', [mistake('', `${shown(options)} is not options`, 'write renewal({ gap: 60 })')]);
  }
  const wrong = durationMistake(options.gap, 'gap');
  if (wrong) throw new ArrivalsError('renewal', [wrong]);
  const gap = toDistribution(options.gap);
  if (!(gap.mean > 0 && gap.mean < Infinity)) {
    throw new ArrivalsError('renewal', [mistake('gap', `a mean of ${gap.mean} s is not a number of seconds above 0`)]);
  }
  return new Renewal(gap);
}
