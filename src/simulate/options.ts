import type { Design } from '../design/design.ts';
import { fits } from '../design/fits.ts';
import type { Population } from '../design/population.ts';
import { PopulationError } from '../design/population-error.ts';
import { formatMistake, type Mistake, mistake } from '../errors/mistake.ts';
import { unknownName } from '../errors/nearest.ts';
import { OptionsError } from '../errors/options-error.ts';
import { shown } from '../errors/shown.ts';
import type { IntervalShape } from '../measure/interval-ledger.ts';
import type { ContactRecord, JourneyEnd, Stay } from '../measure/stay.ts';
import type { Until } from '../measure/until.ts';
import { Clock } from '../time/clock.ts';
import { DAY } from '../time/week.ts';
import { readBatches } from './read-batches.ts';
import { readClock } from './read-clock.ts';
import { readIntervals } from './read-intervals.ts';
import { readUntil } from './read-until.ts';
import { unsteady } from './steady.ts';

/** How far a run has come, after each replication. */
export interface Progress {
  /** Replications done, and to be done. */
  readonly replication: number;
  readonly replications: number;
  /** Journeys begun so far in all replications, those not counted too. */
  readonly journeys: number;
}

/**
 * How a design is simulated.
 *
 * @since 0.1.0
 */
export interface SimulateOptions {
  /** When new callers stop counting, seconds from the start; above 0. */
  readonly horizon: number;
  /**
   * The date on which the run begins, at 00:00, such as `'2026-12-21'`; any Monday unless said. Designs with a zone or
   * holidays need it.
   */
  readonly start?: string;
  /**
   * From when callers count, seconds; 0 unless said. `'auto'` lets pilot replications choose, where the service is the same at
   * all hours.
   */
  readonly warmUp?: number | 'auto';
  /**
   * How often the time is lived through, each with callers of its own; 1 to 1,000,000; 10 unless said. With `until` it is the
   * most; 1,000 unless said.
   */
  readonly replications?: number;
  /** Go on until an interval is so narrow, or all that are listed: `{ figure: 'waits.mean', relative: 0.02 }`. */
  readonly until?: Until | readonly Until[];
  /**
   * Live through each replication twice, the second time with every draw mirrored, so that a busy day is followed by a quiet
   * one: pairs vary less than two replications of their own. `replications` counts both of a pair, and has to be even. Off
   * unless said.
   */
  readonly antithetic?: boolean;
  /**
   * Cut one long run into so many batches of equal time, over which intervals are made; 10 to 1,000. In place of replications,
   * where the service is the same at all hours. Not unless said.
   */
  readonly batches?: number;
  /** Where chance begins: a whole number from 0 to 2^53 - 1; 1 unless said. */
  readonly seed?: number;
  /** How long after the horizon journeys may still end, seconds; 30 days unless said. */
  readonly runOn?: number;
  /** Probability with which an interval is to cover the truth, in (0, 1); 0.95 unless said. */
  readonly confidence?: number;
  /** Thresholds of service levels to be counted exactly, seconds; 20 unless said. */
  readonly thresholds?: readonly number[];
  /**
   * A contact that another of its journey follows within so many seconds was not resolved in the first contact, whatever
   * was recorded; 7 days unless said.
   */
  readonly recontactWithin?: number;
  /** Callers who hang up in a line before so many seconds do not count as abandoned; 0 unless said: all count. */
  readonly shortAbandon?: number;
  /**
   * Collect figures by interval: its length in seconds, such as `minutes(30)` of the day, all days laid over each other; or
   * `{ length: minutes(30), of: 'week' }`, `of: 'run'`. Not collected unless said; slower.
   */
  readonly intervals?: number | (Pick<IntervalShape, 'length'> & Partial<IntervalShape>);
  /**
   * Take a share of the machine's steps again through XState, and stop where the two differ: finds guards and assigns
   * that are not pure. Changes no figure. Off unless said, but on where `NODE_ENV` is `test`.
   */
  readonly verify?: boolean;
  /** Called after each replication; the run ends with what it has when it returns false, and with a pair that it has begun. */
  readonly onProgress?: (progress: Progress) => unknown;
  /** Called for each stay, in the order of ending, those that are open when the run ends last; slower. */
  readonly onStay?: (stay: Stay) => unknown;
  /** Called for each contact, in the order of ending, those that are open when the run ends last; slower. */
  readonly onContact?: (contact: ContactRecord) => unknown;
  /**
   * Called for each journey when it is over, after its stays and contacts; those that are open when the run ends last, after
   * all stays and contacts; slower.
   */
  readonly onJourney?: (journey: JourneyEnd) => unknown;
}

/** Options with everything filled in. */
export interface SimulateSettings
  extends Required<Omit<SimulateOptions, 'start' | 'warmUp' | 'intervals' | 'until' | (typeof listeners)[number]>> {
  readonly start?: string;
  readonly warmUp: number;
  /** Whether the warm-up is still to be chosen. */
  readonly choosesWarmUp: boolean;
  /** What the clocks on the wall show. */
  readonly clock: Clock;
  readonly intervals: IntervalShape | null;
  readonly until: readonly Until[];
}

const listeners = ['onProgress', 'onStay', 'onContact', 'onJourney'] as const;
const names = [
  'horizon',
  'start',
  'warmUp',
  'replications',
  'until',
  'antithetic',
  'batches',
  'seed',
  'runOn',
  'confidence',
  'thresholds',
  'shortAbandon',
  'intervals',
  'recontactWithin',
  'verify',
  ...listeners,
];

/** What is asked to be run, and how. */
export interface Asked<Path extends string> {
  /** The designs that are run, by the path under which they are handed in. */
  readonly designs: Readonly<Record<Path, Design>>;
  readonly population: Population;
  readonly options: object;
  /** Names of further options, and what is wrong with them. */
  readonly own?: readonly string[];
  readonly mistakes?: readonly Mistake[];
  /** Options of a run that are not possible here. */
  readonly without?: readonly string[];
}

/**
 * What each of the designs is to be run with: the same, but for its clock.
 *
 * @throws OptionsError with every mistake, or PopulationError.
 */
export function readOptions<Path extends string>(asked: Asked<Path>): Record<Path, SimulateSettings> {
  const { designs, population, options, own = [], without = [] } = asked;
  const mistakes: Mistake[] = [];
  const given = (typeof options === 'object' && options !== null ? options : {}) as SimulateOptions;
  const possible = [...names.filter((name) => !without.includes(name)), ...own];
  for (const name of Object.keys(given))
    if (!possible.includes(name)) mistakes.push(unknownName(name, 'option', name, possible));
  const settings = readRun(given, mistakes);
  mistakes.push(...(asked.mistakes ?? []));
  const each = Object.entries<Design>(designs);
  for (const [path, design] of each) {
    if (!Array.isArray(design?.states)) mistakes.push(mistake(path, 'is not a design', 'make one with service()'));
  }
  if (!population?.personas) mistakes.push(mistake('population', 'is not a population', 'make one with population()'));
  const { start, horizon, runOn } = settings;
  const isRight = mistakes.length === 0;
  const clocks = each.map(([, design]) =>
    isRight ? readClock(design, start, horizon + runOn, mistakes) : Clock.plain,
  );
  if (isRight && settings.choosesWarmUp) {
    mistakes.push(...each.flatMap(([path, design]) => unsteady('warmUp', path, design, population)));
  }
  if (isRight && settings.batches > 0) {
    mistakes.push(...each.flatMap(([path, design]) => unsteady('batches', path, design, population)));
  }
  // Two designs may both lack the same.
  if (mistakes.length > 0)
    throw new OptionsError([...new Map(mistakes.map((each) => [formatMistake(each), each])).values()]);
  const strange = each.flatMap(([, design]) => fits(design, population));
  if (strange.length > 0) throw new PopulationError(strange);
  const run = each.map(([path], at) => [path, { ...settings, clock: clocks[at] }]);
  return Object.fromEntries(run) as Record<Path, SimulateSettings>;
}

function readRun(given: SimulateOptions, mistakes: Mistake[]): Omit<SimulateSettings, 'clock'> {
  const { horizon, start, seed = 1, runOn = 30 * DAY, until } = given;
  const choosesWarmUp = given.warmUp === 'auto';
  const { warmUp = 0 } = choosesWarmUp ? {} : (given as { readonly warmUp?: number });
  const { replications = usualReplications(given) } = given;
  const { confidence = 0.95, thresholds = [20], shortAbandon = 0, verify = isTest() } = given;
  const { recontactWithin = 7 * DAY, antithetic = false } = given;
  const refuse = (path: string, value: unknown, remedy: string) =>
    mistakes.push(mistake(path, `${shown(value)} is not possible`, remedy));
  if (horizon === undefined)
    mistakes.push(mistake('horizon', 'is missing', 'say how long to simulate: { horizon: days(5) }'));
  else if (!isSeconds(horizon) || horizon === 0) refuse('horizon', horizon, 'give seconds above 0, such as days(5)');
  else if (isSeconds(warmUp) && warmUp >= horizon) refuse('warmUp', warmUp, 'it has to end before the horizon');
  if (!isSeconds(warmUp)) refuse('warmUp', warmUp, "give seconds from 0, such as hours(10), or 'auto'");
  if (!Number.isInteger(replications) || replications < 1 || replications > 1e6) {
    refuse('replications', replications, 'give a whole number from 1 to 1,000,000');
  }
  if (typeof antithetic !== 'boolean') refuse('antithetic', antithetic, 'give true or false');
  else if (antithetic && replications % 2 === 1) {
    mistakes.push(
      mistake('replications', `${replications} is odd`, 'antithetic ones come in pairs: give an even number'),
    );
  }
  if (!Number.isSafeInteger(seed) || seed < 0) refuse('seed', seed, 'give a whole number from 0 to 2^53 - 1');
  if (!isSeconds(runOn)) refuse('runOn', runOn, 'give seconds from 0, such as days(30)');
  if (!(confidence > 0 && confidence < 1))
    refuse('confidence', confidence, 'give a share between 0 and 1, such as 0.95');
  if (!Array.isArray(thresholds) || thresholds.length === 0 || !thresholds.every(isSeconds)) {
    refuse('thresholds', thresholds, 'give seconds, such as [seconds(20)]');
  }
  if (!isSeconds(shortAbandon)) refuse('shortAbandon', shortAbandon, 'give seconds from 0, such as seconds(5)');
  if (!isSeconds(recontactWithin)) refuse('recontactWithin', recontactWithin, 'give seconds from 0, such as days(7)');
  if (typeof verify !== 'boolean') refuse('verify', verify, 'give true or false');
  for (const name of listeners) {
    if (given[name] !== undefined && typeof given[name] !== 'function') refuse(name, given[name], 'give a function');
  }
  const intervals = readIntervals(given.intervals, isSeconds(horizon) ? horizon : 0, mistakes);
  const batches = readBatches(given, replications, mistakes);
  const untils = readUntil(until, { replications, antithetic }, mistakes);
  const asked = {
    horizon,
    warmUp,
    replications,
    until: untils,
    antithetic,
    batches,
    seed,
    runOn,
    confidence,
    thresholds,
    shortAbandon,
    recontactWithin,
    choosesWarmUp,
  };
  const run = { ...asked, verify, intervals };
  return start === undefined ? run : { ...run, start };
}

function usualReplications({ batches, until }: SimulateOptions): number {
  if (batches !== undefined) return 1;
  return until === undefined ? 10 : 1000;
}

function isTest(): boolean {
  return typeof process !== 'undefined' && process.env.NODE_ENV === 'test';
}

function isSeconds(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Number.POSITIVE_INFINITY;
}
