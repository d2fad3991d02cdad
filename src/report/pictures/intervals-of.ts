import type { IntervalFigures } from '../../measure/interval-figures.ts';
import type { Run } from '../../measure/run.ts';
import { live } from '../lived/lived.ts';

/**
 * The figures of a run by interval: as it was asked for them, else of the half hours of the day, or of 48 parts of a run of
 * less, for which its replications are lived through again.
 *
 * @throws RangeError where it has none and it is not known what it was made from.
 */
export function intervalsOf(run: Run<string>): readonly IntervalFigures[] {
  if (run.intervals.length > 0) return run.intervals;
  const lived = live(run, []);
  if (lived !== undefined) return lived.again.intervals;
  throw new RangeError('the run has no figures by interval; simulate with { intervals: minutes(30) }');
}
