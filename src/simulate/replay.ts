import type { Design } from '../design/design.ts';
import type { Fits } from '../design/fits.ts';
import type { Population } from '../design/population.ts';
import { type Mistake, mistake } from '../errors/mistake.ts';
import { OptionsError } from '../errors/options-error.ts';
import { shown } from '../errors/shown.ts';
import { JourneyRecord } from '../story/journey-record.ts';
import { livesIn } from './callers-again.ts';
import type { Prover } from './doomed.ts';
import { readOptions, type SimulateOptions } from './options.ts';
import { Simulation } from './simulation.ts';
import { chooseWarmUp } from './warm-up.ts';

/**
 * Whose life is replayed: the options of the run in which it was lived, and the caller by number. How many `replications`
 * the run had changes nothing.
 *
 * @since 0.1.0
 */
export interface ReplayOptions extends Omit<SimulateOptions, 'onProgress' | 'onStay' | 'onContact' | 'onJourney'> {
  /** Which replication, from 1. */
  readonly replication: number;
  /** The caller's number in it, from 0. */
  readonly caller: number;
}

const MOST_REPLICATIONS = 1e6;

/**
 * What one caller lives through, stay by stay: the same as in any run of the same design, callers, horizon, warm-up and seed.
 * Numbers are those of {@link Comparison.gained}, `onStay` and `onContact`. The whole replication is lived through once, since
 * other callers were in the way.
 *
 * @throws OptionsError when an option is not possible, or there is no such caller; PopulationError as `simulate()`.
 *
 * @example
 * const { replication, caller } = comparison.lost[0];
 * console.log(replay(after, callers, { ...options, replication, caller }).toString());
 * @since 0.1.0
 */
export function replay<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  population: Population<Name, Wanted> & Fits<Wanted, Need>,
  options: ReplayOptions,
  prover?: Prover,
): JourneyRecord {
  const { replication, caller } = (options ?? {}) as ReplayOptions;
  const mistakes: Mistake[] = [];
  if (!Number.isInteger(replication) || replication < 1 || replication > MOST_REPLICATIONS) {
    const remedy = 'give a whole number from 1, as a stay or a comparison names it';
    mistakes.push(mistake('replication', `${shown(replication)} is not possible`, remedy));
  }
  if (!Number.isSafeInteger(caller) || caller < 0) {
    const remedy = 'give a whole number from 0, as a stay or a comparison names it';
    mistakes.push(mistake('caller', `${shown(caller)} is not possible`, remedy));
  }
  const { design: settings } = readOptions({
    designs: { design },
    population,
    options,
    own: ['replication', 'caller'],
    without: ['onProgress', 'onStay', 'onContact', 'onJourney'],
    mistakes,
  });
  const { warmUp } = chooseWarmUp(design, population, settings);
  const simulation = new Simulation<Name>(design, population, { ...settings, warmUp }, prover);
  const [life] = livesIn(simulation, [{ replication, caller }]);
  if (life === undefined || life.contacts.length === 0) {
    const came = `${shown(caller)} does not call in replication ${replication}`;
    throw new OptionsError([mistake('caller', came, `numbers go from 0 to ${simulation.journeys - 1} at most`)]);
  }
  const { start } = settings;
  return new JourneyRecord(design, life, start === undefined ? {} : { start });
}
