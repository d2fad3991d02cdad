import { figureText } from './figure-text.ts';
import { precisionWarnings } from './precision.ts';
import type { Run } from './run.ts';

/** Agents as busy as this never catch up. */
const OVERLOADED = 0.995;

/** What the figures of a run themselves give reason to say. */
export function runWarnings(run: Run<string>): string[] {
  const warnings: string[] = [];
  const stuck = run.outcomes.stuck?.value ?? 0;
  if (stuck > 0) {
    warnings.push(
      `${figureText(stuck, 'share')} of contacts got stuck: nothing went on and no transition was left to take; the dead ends by state say where`,
    );
  }
  for (const [name, { occupancy, kind }] of Object.entries(run.pools)) {
    if (occupancy.value > OVERLOADED) {
      warnings.push(
        `the ${kind}s of '${name}' never caught up: waits grow with the horizon, and say little of a longer one`,
      );
    }
  }
  const { batches } = run;
  if (batches !== null && batches.lag1 > batches.large) {
    warnings.push(
      `neighbouring batches wait alike (correlation ${batches.lag1.toFixed(2)}), so that intervals may be too narrow: a longer horizon, or fewer batches, would be surer`,
    );
  }
  return [...warnings, ...precisionWarnings(run, run.units, run.settings.confidence)];
}
