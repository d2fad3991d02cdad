import { type Mistake, mistake } from '../errors/mistake.ts';
import { shown } from '../errors/shown.ts';
import type { SimulateOptions } from './options.ts';

/**
 * Intervals over fewer are wide, since t is large; more than thirty gain little (Schmeiser, "Batch size effects in the analysis
 * of simulation output", Operations Research 30, 1982).
 */
const FEWEST = 10;
const MOST = 1000;

/** Reads into how many batches a run is cut; 0 for none. */
export function readBatches(given: SimulateOptions, replications: number, mistakes: Mistake[]): number {
  const { batches, until, antithetic, intervals } = given;
  if (batches === undefined) return 0;
  const before = mistakes.length;
  if (!Number.isInteger(batches) || batches < FEWEST || batches > MOST) {
    mistakes.push(
      mistake('batches', `${shown(batches)} is not possible`, `give a whole number from ${FEWEST} to 1,000`),
    );
  }
  if (replications !== 1) {
    mistakes.push(
      mistake('replications', 'batches are of one long run', 'leave replications out, or leave batches out'),
    );
  }
  for (const [name, value] of Object.entries({ until, antithetic, intervals })) {
    if (value === undefined || value === false) continue;
    mistakes.push(mistake(name, 'is not possible with batches', `leave it out, or take replications instead`));
  }
  return mistakes.length === before ? batches : 0;
}
