import type { CustomerFigures } from '../../measure/customers.ts';
import type { Run } from '../../measure/run.ts';
import { html } from '../page/html.ts';
import { pictureHtml } from '../page/picture.ts';
import type { Section } from '../page/section.ts';
import { waitCurvePicture } from '../pictures/wait-curve.ts';

/** How long callers wait, and who. */
export function waitingSection(run: Run<string>): Section {
  const personas = Object.entries<CustomerFigures>(run.personas);
  return {
    id: 'waiting',
    title: 'Waiting',
    lead: 'Every stay in a line counts, whether it ended with an agent, by hanging up or otherwise.',
    body: html`${pictureHtml(waitCurvePicture(run))}
${personas.length > 1 && personas.map(([name, { waits }]) => pictureHtml(waitCurvePicture(run, waits, name)))}`,
  };
}
