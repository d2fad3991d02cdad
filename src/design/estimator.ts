import { shown } from '../errors/shown.ts';
import { isRecord, type Reader } from './reader.ts';

/**
 * How the wait that a caller has before them is estimated, from what is seen of the line at that moment
 * (Ibrahim and Whitt, "Real-time delay estimation based on delay history", M&SOM 11, 2009):
 * - `lastToEnterService`: the wait of the caller who was answered last;
 * - `headOfLine`: how long the caller at the front has been waiting;
 * - `queueLength`: callers ahead and oneself, times the mean time for which agents are busy with a caller, over the
 *   agents at work. That mean is of the run so far, or given: `{ queueLength: minutes(4) }`.
 *
 * The first two are waits from joining: of a caller who has been in line for a while, what is left.
 *
 * @since 0.1.0
 */
export type Estimator = (typeof estimators)[number] | { readonly queueLength: number };

/** The estimators by name. */
export const estimators = ['lastToEnterService', 'headOfLine', 'queueLength'] as const;

/** The one that is used unless another is named: it needs to know nothing of agents or patience. */
export const usualEstimator = 'lastToEnterService';

/** Reads which estimator is to be used. */
export function readEstimator(read: Reader, path: string, given: unknown): Estimator {
  if (given === undefined) return usualEstimator;
  const named = estimators.find((name) => name === given);
  if (named) return named;
  if (!isRecord(given)) {
    read.wrong(path, `expected the name of an estimator, got ${shown(given)}`, `there is ${listed}`);
    return usualEstimator;
  }
  const { queueLength } = read.options(path, given, ['queueLength']);
  return { queueLength: read.number(`${path}.queueLength`, queueLength, { least: 0 }) ?? 0 };
}

const listed = estimators.map((name) => `'${name}'`).join(', ');
