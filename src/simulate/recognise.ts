import type { Design } from '../design/design.ts';
import type { Population } from '../design/population.ts';
import type { KnownQueue, Recognition } from '../measure/theory.ts';
import { tooPatient } from '../queueing/erlang-a.ts';
import { recogniseCallers } from './recognise-callers.ts';
import { recogniseLine } from './recognise-line.ts';

/**
 * Whether a design and its callers come down to Erlang A, B or C, found by looking at every part of them. Parts that are
 * not known here may matter, so they count as reasons against it.
 */
export function recognise(design: Design, population: Population): Recognition {
  const line = recogniseLine(design);
  const callers = recogniseCallers(population, line.isLoss);
  const reasons = [...callers.reasons, ...line.reasons];
  const { pool, turnedAway } = line;
  const none = { queue: undefined, pool, turnedAway };
  if (reasons.length > 0) return { ...none, reasons };
  const served = { arrivals: callers.arrivals, service: line.service, agents: line.agents };
  const load = served.arrivals * served.service;
  const { patience } = callers;
  let queue: KnownQueue;
  if (line.isLoss) queue = { model: 'Erlang B', ...served };
  else if (patience !== undefined) queue = { model: 'Erlang A', ...served, patience };
  else queue = { model: 'Erlang C', ...served };
  if (queue.model === 'Erlang C' && load >= served.agents) {
    return { ...none, reasons: [`${served.agents} agents never catch up with a load of ${load.toPrecision(4)}`] };
  }
  if (queue.model === 'Erlang A' && tooPatient(queue)) {
    return { ...none, reasons: ['callers are so patient that the sums of the formula take too long'] };
  }
  return { queue, pool, turnedAway, reasons };
}
