import { countText, figureText } from '../../measure/figure-text.ts';
import type { Run } from '../../measure/run.ts';
import type { Lived } from '../lived/lived.ts';
import type { Repeated } from '../lived/repeated.ts';
import { figureCell } from '../page/figure-cell.ts';
import { type Content, html, named } from '../page/html.ts';
import { pictureHtml } from '../page/picture.ts';
import type { Section } from '../page/section.ts';
import { tableHtml } from '../page/table.ts';
import { causeTexts } from '../pictures/repeat-rows.ts';
import { repeatsPicture } from '../pictures/repeats.ts';

/** What callers do and say again: where, to whom, and why. */
export function repeatsSection(run: Run<string>, repeated: Repeated, lived: Lived | undefined): Section {
  const of = lived?.again.replications ?? 0;
  const any = run.repeats.perJourney.value > 0;
  return {
    id: 'repeats',
    title: 'Repeats',
    lead: 'Facts told although told before, prompts played again, misunderstandings, and contacts after the first: each is one repeat.',
    body: html`${tableHtml(sumsTable(run))}
${any && lived && pictureHtml(repeatsPicture(repeated, run.settings))}
${any && lived && againPart(repeated)}
${of < run.replications && lived && html`<p class="soft">Where and why is seen in ${of} of ${run.replications} replications.</p>`}`,
  };
}

function sumsTable({ repeats }: Run<string>) {
  const { perJourney, retold, replayed, misunderstood, recontacts, causes } = repeats;
  const row = (name: string, figure: typeof perJourney) => [name, figureCell(figure, 'number')];
  return {
    caption: 'Repeats, times a journey',
    columns: ['What', 'Times a journey'],
    rows: [
      row('All together', perJourney),
      row('Facts told again', retold),
      row('Prompts played again', replayed),
      row('Misunderstandings', misunderstood),
      row('Contacts again', recontacts),
      row('Beside that, never added: transfers', causes.transfers),
      row('Beside that, never added: states entered again', causes.revisits),
    ],
  };
}

/** Why callers come back, and how the contact before had ended. */
function againPart({ recontacts }: Repeated): Content {
  const { all, total } = recontacts;
  if (total === 0) return null;
  return html`<h3>Contacts again</h3>
${tableHtml({
  caption: 'What brought callers back, and how the contact before had ended',
  columns: ['Why', 'The contact before ended as', 'Contacts', 'Share of contacts again'],
  rows: all.map(({ kind: { cause, after }, total: count }) => [
    causeTexts[cause],
    after === null ? 'still going on' : named(after),
    countText(count),
    figureText(count / total, 'share'),
  ]),
})}`;
}
