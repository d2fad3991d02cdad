import type { StepCounts } from '../statechart/tracing-stepper.ts';
import type { Doomed } from './doomed.ts';
import type { SimulateSettings } from './options.ts';
import type { Plan } from './plan.ts';

/** More steps than this share through XState itself make a run slow. */
const MANY_FALLEN_BACK = 0.01;

/** What a reader of a run's figures ought to know. */
export function warningsOf(
  plan: Plan,
  { warmUp }: SimulateSettings,
  { steps, fellBack }: StepCounts,
  doomed: Doomed,
): readonly string[] {
  const warnings: string[] = [];
  for (const { name, opens } of plan.pools) {
    if (warmUp > 0 && opens.at(warmUp) === 0) {
      warnings.push(`the warm-up ends while '${name}' is closed; let it end in open hours, or leave it out`);
    }
  }
  for (const state of plan.unattended) {
    warnings.push(
      `conversations in '${state}' were held without an agent: no line leads there, so nobody was kept busy`,
    );
  }
  if (fellBack > MANY_FALLEN_BACK * steps) {
    const share = ((100 * fellBack) / steps).toFixed(1);
    warnings.push(
      `${share} % of steps were taken by XState itself, which is slow: they spawn, send or enqueue actions`,
    );
  }
  if (!doomed.complete) {
    warnings.push(
      'the machine is too large to find every state without a way on: dead ends by hanging up there are not counted',
    );
  }
  return warnings;
}
