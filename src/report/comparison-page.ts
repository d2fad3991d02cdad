import type { Comparison } from '../measure/comparison.ts';
import type { Run } from '../measure/run.ts';
import { originOf } from '../simulate/origin.ts';
import { leadOf } from './lead.ts';
import { html, named } from './page/html.ts';
import type { Page } from './page/page.ts';
import { pictureHtml } from './page/picture.ts';
import type { Section } from './page/section.ts';
import { differencesPicture } from './pictures/differences.ts';
import { waitCurvesPicture } from './pictures/wait-curves.ts';
import type { ReportOptions } from './report-options.ts';
import { assumptionsSection } from './sections/assumptions.ts';
import { callersSection } from './sections/callers.ts';
import { changeSection } from './sections/change.ts';
import { designChangesSection } from './sections/design-changes.ts';
import { poolsComparedSection } from './sections/pools-compared.ts';

/** A comparison as a page. */
export async function comparisonPage(comparison: Comparison<string>, { title, command }: ReportOptions): Promise<Page> {
  const { before, after } = comparison;
  const isOne = before.design === after.design;
  const differences: Section = {
    id: 'differences',
    title: 'Differences',
    lead: 'After less before, of the same callers. A bar that crosses the line of no change decides nothing.',
    body: pictureHtml(differencesPicture(comparison)),
  };
  const waiting: Section = {
    id: 'waiting',
    title: 'Waiting',
    lead: 'Every stay in a line counts, whether it ended with an agent, by hanging up or otherwise.',
    body: pictureHtml(waitCurvesPicture(comparison)),
  };
  return {
    title: title ?? (isOne ? `${before.design}: before and after` : `${before.design}, then ${after.design}`),
    lead: html`<p class="lead">${leadOf(before, 'in both designs by the same')} Before: ${named(before.design)}. After: ${named(after.design)}.</p>`,
    sections: [
      changeSection(comparison),
      differences,
      waiting,
      poolsComparedSection(comparison),
      callersSection(comparison),
      designChangesSection(comparison),
      assumptions(before, 'before', command),
      assumptions(after, 'after', command),
    ],
  };
}

function assumptions(run: Run<string>, which: 'before' | 'after', command: string | undefined): Section {
  const origin = originOf(run);
  const section = assumptionsSection(run, origin && { ...origin, again: run }, command);
  return { ...section, id: `assumptions-${which}`, title: `${section.title}: ${which}` };
}
