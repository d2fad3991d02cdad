import type { Verdict } from '../check/verdict.ts';
import { html } from './page/html.ts';
import type { Page } from './page/page.ts';
import type { ReportOptions } from './report-options.ts';
import { verdictsSection } from './sections/verdicts.ts';

/** What was proved, as a page. */
export function verdictsPage(verdicts: readonly Verdict[], { title }: ReportOptions): Page {
  const design = verdicts.find(({ witness }) => witness !== undefined)?.witness?.transcript.design;
  const count = (of: Verdict['status']) => verdicts.filter(({ status }) => status === of).length;
  const parts = (['violated', 'unknown', 'holds'] as const).flatMap((status) =>
    count(status) > 0 ? `${count(status)} ${status}` : [],
  );
  const all = verdicts.length === 1 ? 'One property' : `${verdicts.length} properties`;
  return {
    title: title ?? (design === undefined ? 'What was proved' : `${design}: what was proved`),
    lead: html`<p class="lead">${all} checked: ${parts.join(', ')}.</p>`,
    sections: [verdictsSection(verdicts)],
  };
}
