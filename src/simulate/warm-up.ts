import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import { mser5 } from '../measure/mser.ts';
import { InSystem } from './in-system.ts';
import type { SimulateSettings } from './options.ts';
import { Simulation } from './simulation.ts';

/** Replications that are only looked at, and numbered so that they are none of the run's. */
const PILOTS = 10;
const FIRST_PILOT = 4_000_000_000;
/** The horizon in so many parts: the warm-up is a multiple of five of them. */
const PARTS = 500;

/** A warm-up that was chosen, and what there is to say of it. */
export interface ChosenWarmUp {
  /** Seconds. */
  readonly warmUp: number;
  readonly remarks: readonly string[];
}

/**
 * A warm-up by MSER-5, of the number of contacts open at once, averaged over pilot replications (as Welch averages, "The
 * statistical analysis of simulation results", 1983; Hoad, Robinson and Davies, "Automating warm-up length estimation",
 * Journal of the Operational Research Society 61, 2010). The pilots have callers of their own, so that what is measured does
 * not choose what is left out.
 */
export function chooseWarmUp(design: Design, population: Population, settings: SimulateSettings): ChosenWarmUp {
  const { horizon } = settings;
  if (!settings.choosesWarmUp) return { warmUp: settings.warmUp, remarks: [] };
  const pilot = new Simulation(design, population, {
    ...settings,
    warmUp: 0,
    runOn: 0,
    intervals: null,
    antithetic: false,
    batches: 0,
  });
  const inSystem = new InSystem(PARTS, horizon);
  for (let number = 0; number < PILOTS; number++) pilot.replicate(FIRST_PILOT + number, inSystem);
  const { leaveOut, isTooShort } = mser5(inSystem.seconds);
  const warmUp = (leaveOut * horizon) / PARTS;
  const remarks = isTooShort
    ? [
        'no warm-up short of half the time leaves a steady rest: a longer horizon, or a warm-up of your own, would be surer',
      ]
    : [];
  return { warmUp, remarks };
}
