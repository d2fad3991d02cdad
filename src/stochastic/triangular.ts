import { mistake } from '../errors/mistake.ts';
import type { InvertibleDistribution } from './distribution.ts';
import { Inversion } from './inversion.ts';
import { DistributionError, durationFromZero, readParameters } from './parameters.ts';

class Triangular extends Inversion {
  readonly mean: number;
  readonly sd: number;
  readonly #min: number;
  readonly #mode: number;
  readonly #max: number;

  constructor(min: number, mode: number, max: number) {
    super('triangular', { min, mode, max });
    this.#min = min;
    this.#mode = mode;
    this.#max = max;
    const [up, down] = [mode - min, max - mode];
    this.mean = min + (2 * up + down) / 3;
    this.sd = Math.sqrt((up * up + up * down + down * down) / 18);
  }

  protected inverse(p: number): number {
    const width = this.#max - this.#min;
    const up = this.#mode - this.#min;
    return p * width <= up
      ? this.#min + Math.sqrt(p * width * up)
      : this.#max - Math.sqrt((1 - p) * width * (this.#max - this.#mode));
  }

  cdf(x: number): number {
    if (x <= this.#min) return 0;
    if (x >= this.#max) return 1;
    const width = this.#max - this.#min;
    const [up, down] = [x - this.#min, this.#max - x];
    return x <= this.#mode
      ? (up * up) / (width * (this.#mode - this.#min))
      : 1 - (down * down) / (width * (this.#max - this.#mode));
  }
}

/**
 * Triangular: least, most likely and most, in seconds, as people estimate them.
 *
 * @example triangular({ min: seconds(30), mode: minutes(2), max: minutes(10) })
 * @throws DistributionError
 * @since 0.1.0
 */
export function triangular(parameters: {
  readonly min: number;
  readonly mode: number;
  readonly max: number;
}): InvertibleDistribution {
  const rules = { min: durationFromZero, mode: durationFromZero, max: durationFromZero };
  const { min, mode, max } = readParameters('triangular', parameters, rules);
  const mistakes = [];
  if (min >= max) {
    const remedy = min === max ? `for a fixed time write constant(${min})` : 'min comes first';
    mistakes.push(mistake('max', `${max} s is not above min, ${min} s`, remedy));
  } else if (mode < min || mode > max) {
    mistakes.push(mistake('mode', `${mode} s is not from min, ${min} s, to max, ${max} s`));
  }
  if (mistakes.length > 0) throw new DistributionError('triangular', mistakes);
  return new Triangular(min, mode, max);
}
