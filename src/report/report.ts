import { figureText } from '../measure/figure-text.ts';
import type { Run } from '../measure/run.ts';
import { live } from './lived/lived.ts';
import { Loads } from './lived/loads.ts';
import { Paths } from './lived/paths.ts';
import { Repeated } from './lived/repeated.ts';
import { Visited } from './lived/visited.ts';
import { Walks } from './lived/walks.ts';
import { html } from './page/html.ts';
import { pageHtml } from './page/page.ts';
import { travelledOf } from './pictures/paths.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { designSection } from './sections/design.ts';
import { journeysSection } from './sections/journeys.ts';
import { repeatsSection } from './sections/repeats.ts';
import { verdictSection } from './sections/verdict.ts';
import { waitingSection } from './sections/waiting.ts';

/**
 * What a report is given beside its subject.
 *
 * @since 0.1.0
 */
export interface ReportOptions {
  /** Of the page; the design's id unless said. */
  readonly title?: string;
  /** The command or the code that makes the page again, shown at its end. */
  readonly command?: string;
}

/**
 * A run as one self-contained page of HTML: nothing is loaded from anywhere, and it reads well on paper, on a telephone and
 * without a mouse.
 *
 * @example
 * writeFileSync('report.html', await report(simulate(design, callers, { horizon: days(5) })));
 * @since 0.1.0
 */
export async function report(run: Run<string>, { title = run.design, command }: ReportOptions = {}): Promise<string> {
  const loads = new Loads();
  const repeated = new Repeated();
  const paths = new Paths();
  const visited = new Visited();
  const lived = live(run, [loads, repeated, visited, new Walks([paths, visited])]);
  const travelled = lived && travelledOf(lived, paths);
  return pageHtml({
    title,
    lead: html`<p class="lead">${leadOf(run)}</p>`,
    sections: [
      verdictSection(run, loads.all),
      ...(travelled ? [journeysSection(travelled)] : []),
      ...(lived ? [await designSection(lived.design, visited.figures(run.settings.confidence))] : []),
      waitingSection(run, lived),
      repeatsSection(run, repeated, lived),
      assumptionsSection(run, lived, command),
    ],
  });
}

function leadOf({ settings, journeys, replications }: Run<string>): string {
  const { horizon, warmUp, seed } = settings;
  const times = replications === 1 ? 'once' : `${replications} times`;
  const each = figureText(journeys.value, 'number');
  return `${figureText(horizon - warmUp, 'duration')} lived through ${times} by ${each} callers each time, seed ${seed}.`;
}
