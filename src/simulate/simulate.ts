import type { Design } from '../design/design.ts';
import type { Fits } from '../design/fits.ts';
import type { Population } from '../design/population.ts';
import type { Run } from '../measure/run.ts';
import type { Prover } from './doomed.ts';
import { Log } from './log.ts';
import { readOptions, type SimulateOptions } from './options.ts';
import { Simulation } from './simulation.ts';
import { Stopping } from './stopping.ts';
import { chooseWarmUp } from './warm-up.ts';

/**
 * Let the callers of a population live through a design, and measure what became of them.
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
  prover?: Prover,
): Run<Name> {
  const { design: read } = readOptions({ designs: { design }, population, options });
  const { warmUp, remarks } = chooseWarmUp(design, population, read);
  const settings = { ...read, warmUp };
  const { replications } = settings;
  const stopping = new Stopping(settings);
  const simulation = new Simulation<Name>(design, population, settings, prover);
  const { onStay, onContact, onJourney } = options;
  const listened = onStay !== undefined || onContact !== undefined || onJourney !== undefined;
  let stops = false;
  for (let number = 0; number < replications; number++) {
    simulation.replicate(number, listened ? new Log(options, number + 1) : null);
    const { journeys } = simulation;
    const isEnough = stopping.isEnough(number + 1, () => simulation.figures());
    if (options.onProgress?.({ replication: number + 1, replications, journeys }) === false) stops = true;
    if (isEnough || (stops && stopping.isWhole(number + 1))) break;
  }
  const { length } = simulation.ledgers;
  return settings.until.length === 0
    ? simulation.result(remarks)
    : simulation.result([...remarks, ...stopping.warnings(length, simulation.figures())]);
}
