import { figureText, intervalText } from '../../measure/figure-text.ts';
import type { Run } from '../../measure/run.ts';
import { type Content, html } from '../page/html.ts';
import { tableHtml } from '../page/table.ts';

/** Beyond so many standard errors chance explains hardly anything. */
const FAR = 4;

/** What is known exactly, beside what was simulated; or why nothing is. */
export function theoryPart({ theory }: Run<string>): Content {
  const { queue, figures, reasons } = theory;
  if (queue === undefined) {
    return html`<details><summary>Why no formula says how long they wait</summary>
<p>Erlang A, B and C are about one line, one kind of agent and the same hours all day. Here:</p>
<ul>${reasons.map((reason) => html`<li>${reason}</li>`)}</ul></details>`;
  }
  const far = figures.filter(({ z }) => Math.abs(z) > FAR);
  return html`<h3>Held against ${queue.model}</h3>
<p>The design comes down to a queue for which there is a formula. z says how many standard errors the simulated figure lies from the exact one: within 2 is usual, beyond ${FAR} is more than chance explains.</p>
${tableHtml({
  caption: `Simulated, and exactly as ${queue.model}`,
  columns: ['Figure', 'Simulated', 'Interval', 'Exactly', 'z'],
  rows: figures.map(({ label, unit, simulated, exact, z }) => [
    label,
    figureText(simulated.value, unit),
    intervalText(simulated, unit),
    figureText(exact, unit),
    Number.isNaN(z) ? '-' : z.toFixed(2),
  ]),
})}
${far.length > 0 && html`<p>Further from theory than chance explains: ${far.map(({ label }) => label).join(', ')}. Theory is about the long run: a longer warm-up may help.</p>`}`;
}
