import { aligned } from './aligned.ts';
import { figureText } from './figure-text.ts';
import type { KnownQueue, Theory } from './theory.ts';

/** Beyond so many standard errors chance explains hardly anything. */
const FAR = 4;

/** What is known exactly, as a table for people; or why nothing is. */
export function theoryText({ queue, figures, reasons }: Omit<Theory, 'toString'>, warmUp: number): string {
  if (queue === undefined) return ['not Erlang A, B or C:', ...reasons.map((reason) => `  ${reason}`)].join('\n');
  const rows = figures.map(({ label, unit, simulated, exact, z }) => [
    `  ${label}`,
    figureText(simulated.value, unit),
    figureText(exact, unit),
    Number.isNaN(z) ? '-' : z.toFixed(2),
  ]);
  const far = figures.filter(({ z }) => Math.abs(z) > FAR).map(({ label }) => label);
  const why = warmUp > 0 ? 'a longer warm-up may help' : 'theory is about the long run: give a warm-up';
  const notes = far.length === 0 ? [] : [`Note: ${far.join(', ')}: further from theory than chance explains; ${why}`];
  return [
    ...aligned([[`EXACTLY, as ${queue.model}`, 'simulated', 'exactly', 'z'], ...rows]),
    `  ${asksFor(queue)}`,
    ...notes,
  ].join('\n');
}

function asksFor(queue: KnownQueue): string {
  const { arrivals, service, agents } = queue;
  const patience = queue.model === 'Erlang A' ? `, patience ${figureText(queue.patience, 'duration')}` : '';
  const each = `${figureText(arrivals * 3600, 'number')} callers an hour, ${figureText(service, 'duration')} each`;
  return `${each}, ${agents} ${agents === 1 ? 'agent' : 'agents'}${patience}`;
}
