import type { IntervalShape } from '../measure/interval-ledger.ts';
import type { Run } from '../measure/run.ts';
import { replicationsIn, samplingUnitOf } from '../measure/sampling-unit.ts';
import { type Listeners, Log } from './log.ts';
import type { Origin } from './origin.ts';
import { Simulation } from './simulation.ts';

export interface ReliveOptions extends Listeners {
  /** Asked after each replication, or each pair of mirrored ones, with how many there were. */
  readonly goOn?: (units: number) => boolean;
  /** By which intervals the figures are wanted this time. */
  readonly intervals?: IntervalShape;
}

/**
 * Lives through the replications of a run once more, in turn and with the same bits, and tells who listens of every stay
 * and contact. Gives the figures of the replications that were lived through.
 */
export function relive(
  { design, population, settings, prover }: Origin,
  replications: number,
  { goOn, intervals = settings.intervals ?? undefined, ...listeners }: ReliveOptions,
): Run {
  const simulation = new Simulation(
    design,
    population,
    { ...settings, intervals: intervals ?? null, batches: 0 },
    prover,
  );
  const together = replicationsIn[samplingUnitOf(settings)];
  for (let number = 0; number < replications; number++) {
    if (number > 0 && number % together === 0 && goOn?.(number / together) === false) break;
    simulation.replicate(number, new Log(listeners, number + 1));
  }
  return simulation.result();
}
