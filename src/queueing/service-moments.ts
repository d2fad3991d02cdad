import { type Mistake, mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import { duration, durationFromZero, parameterMistakes, record } from './parameters.ts';

/** What a formula needs to know of service of any distribution; a distribution of this package is one. */
export interface ServiceMoments {
  /** Mean, seconds. */
  readonly mean: number;
  /** Standard deviation, seconds. */
  readonly sd: number;
}

export function momentsMistakes(given: unknown, path: string): Mistake[] {
  if (!record.allows(given)) return [mistake(path, `${shown(given)} is not service`, 'give { mean, sd } in seconds')];
  const { mean, sd } = given as ServiceMoments;
  return parameterMistakes({ mean, sd }, { mean: duration, sd: durationFromZero }, path);
}

/** Mean of the square of service, in seconds squared. */
export function secondMoment({ mean, sd }: ServiceMoments): number {
  return mean * mean + sd * sd;
}
