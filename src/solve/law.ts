import { mistake } from '../errors/mistake.ts';
import type { Distribution } from '../stochastic/distribution.ts';
import { integral } from './integral.ts';
import { SolveError } from './solve-error.ts';

/** How long something takes: seconds that are certain, and times that are drawn, one after the other. */
export interface Law {
  readonly certain: number;
  readonly drawn: readonly Distribution[];
}

/** The law of parts that follow on each other. */
export function lawOf(...parts: readonly (Distribution | number)[]): Law {
  let certain = 0;
  const drawn: Distribution[] = [];
  for (const part of parts) {
    if (typeof part === 'number') certain += part;
    else if (part.sd === 0) certain += part.mean;
    else drawn.push(part);
  }
  return { certain, drawn };
}

export function meanOf({ certain, drawn }: Law): number {
  return drawn.reduce((sum, { mean }) => sum + mean, certain);
}

/** The rate of a law without memory, 1/s; undefined where it has some. */
export function rateOf({ certain, drawn }: Law): number | undefined {
  const [only, ...more] = drawn;
  return certain === 0 && only?.kind === 'exponential' && more.length === 0 ? 1 / only.mean : undefined;
}

/** Whether two laws are the same. */
export function isSameLaw(a: Law, b: Law): boolean {
  return (
    a.certain === b.certain && a.drawn.length === b.drawn.length && a.drawn.every((each, i) => each === b.drawn[i])
  );
}

/** What stands for the place in a mistake that is made of laws. */
export const OF_LAWS = 'times';

/** Nothing can be computed with these laws. */
export function unknownLaw(why: string): SolveError {
  return new SolveError([mistake(OF_LAWS, why)]);
}

/**
 * What comes of a drawn time that is cut off: the mean of exp(-rate · T) over times up to `until`, and the mean of
 * min(T, until).
 */
export function cutOff(law: Law, rate: number, until: number): { readonly survives: number; readonly mean: number } {
  const { certain, drawn } = law;
  const before = Math.exp(-rate * certain);
  if (drawn.length === 0) {
    return { survives: certain <= until ? before : 0, mean: Math.min(certain, until) };
  }
  if (until === Number.POSITIVE_INFINITY) {
    const survives = drawn.reduce((product, each) => product * laplace(each, rate), before);
    return { survives, mean: meanOf(law) };
  }
  const [only, ...more] = drawn;
  if (!only?.quantile || !only.cdf || more.length > 0) throw unknownLaw(`${drawn.join(' + ')} has no quantiles`);
  const quantile = only.quantile.bind(only);
  const share = until > certain ? only.cdf(until - certain) : 0;
  if (share === 0) return { survives: 0, mean: until };
  return {
    survives: before * integral((u) => Math.exp(-rate * quantile(u)), share),
    mean: integral((u) => certain + quantile(u), share) + until * (1 - share),
  };
}

/** The mean of exp(-rate · T). */
function laplace(time: Distribution, rate: number): number {
  if (rate === 0) return 1;
  if (time.kind === 'exponential') return 1 / (1 + rate * time.mean);
  if (!time.quantile) throw unknownLaw(`${time} has no quantiles`);
  const quantile = time.quantile.bind(time);
  return integral((u) => Math.exp(-rate * quantile(u)), 1);
}
