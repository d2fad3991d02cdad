import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { type CallerMeasure, callerMeasures } from '../measure/caller-change.ts';
import { readOptions, type SimulateOptions, type SimulateSettings } from './options.ts';

/** Which callers are kept as those who gained and lost most. */
export interface ExtremesOptions {
  /** How many each way, from 0 to 10,000; 10 unless said. */
  readonly most?: number;
  /** By which of their figures; `waited`, their time in lines, unless said. */
  readonly by?: CallerMeasure;
}

/**
 * How two designs are compared: as {@link SimulateOptions}, for both; `until` is about differences.
 *
 * @since 0.1.0
 */
export interface CompareOptions extends Omit<SimulateOptions, 'onStay' | 'onContact' | 'onJourney' | 'batches'> {
  readonly extremes?: ExtremesOptions;
}

/** Options with everything filled in. */
export interface CompareSettings {
  readonly before: SimulateSettings;
  readonly after: SimulateSettings;
  readonly extremes: Required<ExtremesOptions>;
}

const MOST_KEPT = 10_000;
const names = ['most', 'by'];

/** @throws OptionsError with every mistake, or PopulationError. */
export function readCompareOptions(
  designs: Readonly<Record<'before' | 'after', Design>>,
  population: Population,
  options: CompareOptions,
): CompareSettings {
  const mistakes: Mistake[] = [];
  const { extremes = {} } = (options ?? {}) as CompareOptions;
  const { most = 10, by = 'waited' } = (extremes ?? {}) as ExtremesOptions;
  if (typeof extremes !== 'object' || extremes === null) {
    mistakes.push(mistake('extremes', `${shown(extremes)} is not possible`, "give { most: 10, by: 'waited' }"));
  } else {
    for (const name of Object.keys(extremes)) {
      if (!names.includes(name)) mistakes.push(unknownName(`extremes.${name}`, 'option', name, names));
    }
  }
  if (!Number.isInteger(most) || most < 0 || most > MOST_KEPT) {
    const remedy = `give a whole number from 0 to ${MOST_KEPT.toLocaleString('en-GB')}`;
    mistakes.push(mistake('extremes.most', `${shown(most)} is not possible`, remedy));
  }
  if (!callerMeasures.includes(by)) mistakes.push(unknownName('extremes.by', 'figure of a caller', by, callerMeasures));
  const run = readOptions({
    designs: { before: designs?.before, after: designs?.after },
    population,
    options,
    own: ['extremes'],
    without: ['onStay', 'onContact', 'onJourney', 'batches'],
    mistakes,
  });
  return { ...run, extremes: { most, by } };
}
