import { figureText } from '../measure/figure-text.ts';
import type { Run } from '../measure/run.ts';
import { timesText } from '../measure/sampling-unit.ts';

/** How long was lived through, how often, and by how many. */
export function leadOf({ settings, journeys, units }: Run<string>, byWhom: string): string {
  const { horizon, warmUp, seed } = settings;
  const each = figureText(journeys.value, 'number');
  return `${figureText(horizon - warmUp, 'duration')} lived through ${timesText(units)} ${byWhom} ${each} callers each time, seed ${seed}.`;
}
