import { shown } from '../errors/shown.ts';
import type { Announced } from './activity.ts';
import { readEstimator } from './estimator.ts';
import type { Reader } from './reader.ts';

/** Reads what callers are told of their place in a line. */
export function readAnnounced(read: Reader, path: string, given: unknown): Announced {
  const { what, pool, estimator } = read.options(path, given, ['what', 'pool', 'estimator']);
  const place = { what: readWhat(read, `${path}.what`, what), pool: read.name('pool', `${path}.pool`, pool) ?? '' };
  if (place.what === 'place') {
    if (estimator !== undefined) read.wrong(`${path}.estimator`, 'a place is not estimated', 'leave it out');
    return place;
  }
  return { ...place, estimator: readEstimator(read, `${path}.estimator`, estimator) };
}

/** Reads whether it is the expected wait or the place. */
export function readWhat(read: Reader, path: string, given: unknown): Announced['what'] {
  if (given === 'expectedWait' || given === 'place') return given;
  read.wrong(path, `expected 'expectedWait' or 'place', got ${shown(given)}`);
  return 'place';
}
