import { mistake } from '../errors/mistake.ts';
import type { InvertibleDistribution } from './distribution.ts';
import { Inversion } from './inversion.ts';
import { DistributionError, duration, readParameters } from './parameters.ts';
import { valueMistakes, weightMistakes } from './weighted-values.ts';

/** By means in seconds and how often each is met; or by mean and sd, of two kinds that take the same time together. */
export type HyperexponentialParameters =
  | { readonly means: readonly number[]; readonly weights: readonly number[] }
  | { readonly mean: number; readonly sd: number };

class Hyperexponential extends Inversion {
  readonly mean: number;
  readonly sd: number;
  readonly #means: readonly number[];
  readonly #shares: readonly number[];

  constructor(parameters: HyperexponentialParameters, means: readonly number[], weights: readonly number[]) {
    super('hyperexponential', { ...parameters });
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    this.#means = means;
    this.#shares = weights.map((weight) => weight / total);
    const moment = (of: (mean: number) => number) =>
      means.reduce((sum, mean, i) => sum + this.#shares[i]! * of(mean), 0);
    this.mean = moment((mean) => mean);
    this.sd = Math.sqrt(moment((mean) => mean * mean + (mean - this.mean) * (mean - this.mean)));
  }

  /** Newton's method on the logarithm of the upper tail, which is convex: it approaches from below and never passes. */
  protected inverse(p: number): number {
    const wanted = Math.log1p(-p);
    if (wanted === 0 || wanted === -Infinity) return -wanted;
    let x = this.#below(wanted);
    for (let step = 0; step < 100; step++) {
      let tail = 0;
      let slope = 0;
      for (let i = 0; i < this.#means.length; i++) {
        const mean = this.#means[i]!;
        const part = this.#shares[i]! * Math.exp(-x / mean);
        tail += part;
        slope += part / mean;
      }
      const logTail = tail > 0.9 ? Math.log1p(-this.cdf(x)) : Math.log(tail);
      const change = ((logTail - wanted) * tail) / slope;
      if (!(change > 1e-15 * x)) break;
      x += change;
    }
    return x;
  }

  cdf(x: number): number {
    if (x <= 0) return 0;
    return this.#means.reduce((sum, mean, i) => sum - this.#shares[i]! * Math.expm1(-x / mean), 0);
  }

  /** A time before the quantile: none of the kinds alone, nor their mean rate, keeps more than the whole. */
  #below(wanted: number): number {
    const rate = this.#means.reduce((sum, mean, i) => sum + this.#shares[i]! / mean, 0);
    const alone = this.#means.map((mean, i) => mean * (Math.log(this.#shares[i]!) - wanted));
    return Math.max(-wanted / rate, ...alone);
  }
}

/**
 * One of several exponentials, by weight: more variable than one. By `means` in seconds and `weights`; or by `mean` and
 * `sd`, above the mean, of two kinds that each make up half of the time ("balanced means").
 *
 * @example hyperexponential({ mean: minutes(4), sd: minutes(8) })
 * @throws DistributionError
 * @since 0.1.0
 */
export function hyperexponential(parameters: HyperexponentialParameters): InvertibleDistribution {
  if (typeof parameters !== 'object' || parameters === null) return balanced(parameters);
  if ('means' in parameters) return byMeans(parameters.means, parameters.weights);
  return 'weights' in parameters ? byMeans(undefined, parameters.weights) : balanced(parameters);
}

function byMeans(means: unknown, weights: unknown): Hyperexponential {
  const mistakes = valueMistakes('means', means, duration);
  mistakes.push(...weightMistakes('weights', weights, Array.isArray(means) ? means.length : 0));
  if (mistakes.length > 0) throw new DistributionError('hyperexponential', mistakes);
  const given = { means: [...(means as readonly number[])], weights: [...(weights as readonly number[])] };
  const met = [...given.means.keys()].filter((index) => given.weights[index]! > 0);
  const pick = (list: readonly number[]) => met.map((index) => list[index]!);
  return new Hyperexponential(given, pick(given.means), pick(given.weights));
}

function balanced(parameters: unknown): Hyperexponential {
  const { mean, sd } = readParameters('hyperexponential', parameters, { mean: duration, sd: duration });
  const squared = (sd / mean) * (sd / mean);
  if (!(squared > 1 && squared < Infinity)) {
    const problem = `${sd} s is not above the mean, ${mean} s`;
    throw new DistributionError('hyperexponential', [mistake('sd', problem, 'write exponential, gamma or lognormal')]);
  }
  const rarer = 1 / (squared + 1 + Math.sqrt((squared - 1) * (squared + 1)));
  return new Hyperexponential({ mean, sd }, [mean / (2 * (1 - rarer)), mean / (2 * rarer)], [1 - rarer, rarer]);
}
