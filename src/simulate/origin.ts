import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import type { Run } from '../measure/run.ts';
import type { Prover } from './doomed.ts';
import type { SimulateSettings } from './options.ts';

/** What a run was made from. */
export interface Origin {
  readonly design: Design;
  readonly population: Population;
  readonly settings: SimulateSettings;
  readonly prover: Prover;
}

const origins = new WeakMap<Run, Origin>();

/** Keeps what a run was made from, for as long as there is the run. */
export function remember(run: Run, origin: Origin): void {
  origins.set(run, origin);
}

/** What a run was made from; undefined where it was not made in this process. */
export function originOf(run: Run): Origin | undefined {
  return origins.get(run);
}
