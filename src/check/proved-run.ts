import type { Design } from '../design/design.ts';
import type { Fits } from '../design/fits.ts';
import type { Population } from '../design/population.ts';
import type { Comparison } from '../measure/comparison.ts';
import type { Run } from '../measure/run.ts';
import { compare as compareWith } from '../simulate/compare.ts';
import type { CompareOptions } from '../simulate/compare-options.ts';
import type { SimulateOptions } from '../simulate/options.ts';
import { type ReplayOptions, replay as replayWith } from '../simulate/replay.ts';
import { simulate as simulateWith } from '../simulate/simulate.ts';
import type { JourneyRecord } from '../story/journey-record.ts';
import { provedDoom } from './proved-doom.ts';

/**
 * Let the callers of a population live through a design, and measure what became of them. Where callers cannot be helped any
 * more is proved with the data of the machine, if that has guards and few enough states; `run.deadEndsBy` tells.
 *
 * The same seed gives the same bits. A caller's luck belongs to the caller: in another design they arrive at the same
 * time with the same need and patience.
 *
 * @throws OptionsError when an option is not possible, PopulationError when callers have needs that the design does not know.
 * @throws StepError or SimulationError when something only shows while running, such as a guard that throws.
 *
 * @example
 * const run = simulate(design, callers, { horizon: days(5), replications: 20, seed: 7 });
 * console.log(run.toString());
 * @since 0.1.0
 */
export function simulate<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  population: Population<Name, Wanted> & Fits<Wanted, Need>,
  options: SimulateOptions,
): Run<Name> {
  return simulateWith(design, population, options, provedDoom);
}

/**
 * Let the same callers live through two designs, and measure what changed: differences of pairs. Dead ends are proved as in
 * `simulate()`.
 *
 * @throws OptionsError when an option is not possible, PopulationError when callers have needs that a design does not know.
 * @throws StepError or SimulationError when something only shows while running, such as a guard that throws.
 * @example
 * const comparison = compare({ before: maze, after: staffed }, callers, { horizon: days(5), replications: 30, seed: 7 });
 * console.log(comparison.figure('waits.mean').sentence);
 * @since 0.1.0
 */
export function compare<Before extends string, After extends string, Name extends string, Wanted extends string>(
  designs: { readonly before: Design<Before>; readonly after: Design<After> },
  population: Population<Name, Wanted> & Fits<Wanted, Before> & Fits<Wanted, After>,
  options: CompareOptions,
): Comparison<Name> {
  return compareWith(designs, population, options, provedDoom);
}

/**
 * What one caller lives through, stay by stay: the same as in any run of `simulate()` with the same design, callers, horizon,
 * warm-up and seed.
 *
 * @throws OptionsError when an option is not possible, or there is no such caller; PopulationError as `simulate()`.
 * @example
 * const { replication, caller } = comparison.lost[0];
 * console.log(replay(after, callers, { ...options, replication, caller }).toString());
 * @since 0.1.0
 */
export function replay<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  population: Population<Name, Wanted> & Fits<Wanted, Need>,
  options: ReplayOptions,
): JourneyRecord {
  return replayWith(design, population, options, provedDoom);
}
