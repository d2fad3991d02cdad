import type { Run } from '../measure/run.ts';
import { leadOf } from './lead.ts';
import { live, seenIn } from './lived/lived.ts';
import { Loads } from './lived/loads.ts';
import { Ordinary } from './lived/ordinary.ts';
import { Paths } from './lived/paths.ts';
import { Repeated } from './lived/repeated.ts';
import { Stages } from './lived/stages.ts';
import { Visited } from './lived/visited.ts';
import { Walks } from './lived/walks.ts';
import { html } from './page/html.ts';
import type { Page } from './page/page.ts';
import { travelledOf } from './pictures/paths.ts';
import type { ReportOptions } from './report-options.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { deadEndsSection } from './sections/dead-ends.ts';
import { designSection } from './sections/design.ts';
import { journeyMapSection } from './sections/journey-map.ts';
import { journeysSection } from './sections/journeys.ts';
import { repeatsSection } from './sections/repeats.ts';
import { verdictSection } from './sections/verdict.ts';
import { waitingSection } from './sections/waiting.ts';

/** A run as a page. */
export async function runPage(
  run: Run<string>,
  { title = run.design, command, verdicts }: ReportOptions,
): Promise<Page> {
  const [loads, ordinary, repeated, stages] = [new Loads(), new Ordinary(), new Repeated(), new Stages()];
  const [paths, visited] = [new Paths(), new Visited()];
  const lived = live(run, [loads, ordinary, repeated, stages, visited, new Walks([paths, visited])]);
  const travelled = lived && travelledOf(lived, paths);
  const seen = lived ? seenIn(run, lived) : '';
  return {
    title,
    lead: html`<p class="lead">${leadOf(run, 'by')}</p>`,
    sections: [
      verdictSection(run, loads.all),
      deadEndsSection(run, ordinary.all, verdicts),
      ...(travelled ? [journeysSection(travelled, seen)] : []),
      ...(lived ? [await designSection(lived.design, visited.figures(lived.settings), seen)] : []),
      waitingSection(run, lived),
      repeatsSection(run, repeated, lived),
      ...(lived ? [journeyMapSection(run, stages.all)] : []),
      assumptionsSection(run, lived, command),
    ],
  };
}
