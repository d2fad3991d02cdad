import type { Status } from '../../check/finding.ts';
import type { DecidedBy } from '../../check/property.ts';
import type { Transcript } from '../../check/transcript.ts';
import { transcriptRows } from '../../check/transcript-text.ts';
import type { CallerVerdict, Verdict } from '../../check/verdict.ts';
import type { Witness } from '../../check/witness.ts';
import { type Content, type Html, html, named } from '../page/html.ts';
import type { Section } from '../page/section.ts';
import { tableHtml } from '../page/table.ts';

const signs: Readonly<Record<Status, string>> = { holds: '✓ holds', violated: '✗ violated', unknown: '? unknown' };
const kinds: Readonly<Record<Status, string>> = { holds: 'good', violated: 'dead', unknown: 'wait' };
const ways: Readonly<Record<DecidedBy, string>> = {
  exploring: 'Proved: everything that may happen was looked at',
  solving: 'Worked out exactly',
  sampling: 'Found by chance, with a stated error',
  simulating: 'Found by a run',
};

/** What was proved: each property, for whom, and what shows it. */
export function verdictsSection(verdicts: readonly Verdict[]): Section {
  return {
    id: 'proved',
    title: 'What was proved',
    lead: 'A property holds, is violated, or cannot be told within the bounds; what violates it is shown by the shortest way to it.',
    body: verdicts.map((each) => verdictHtml(each)),
  };
}

/** One property, with what was found. */
export function verdictHtml(verdict: Verdict, level: 'h3' | 'h4' = 'h3'): Html {
  const { property, status, by, reason, witness, callers, states, steps } = verdict;
  const looked = states > 0 ? `: ${states.toLocaleString('en-GB')} states, ${steps.toLocaleString('en-GB')} steps` : '';
  return html`<article class="card ${kinds[status]} verdict">
${level === 'h3' ? html`<h3>${named(property)}</h3>` : html`<h4>${named(property)}</h4>`}
<p class="status"><strong>${signs[status]}</strong></p>
<p class="soft">${ways[by]}${looked}.</p>
${reason !== undefined && html`<p>${reason}</p>`}
${callers.length > 0 && callersTable(property, callers)}
${witness && witnessHtml(witness)}
</article>`;
}

function callersTable(property: string, callers: readonly CallerVerdict[]): Html {
  return tableHtml({
    caption: `${property}, by kind of caller`,
    columns: ['Caller', 'Need', 'Channel', 'Verdict', 'Why'],
    isText: true,
    rows: callers.map(({ persona, need, channel, status, reason }) => [
      named(persona),
      named(need),
      named(channel),
      signs[status],
      reason ?? '-',
    ]),
  });
}

function witnessHtml({ transcript, doomedFrom, loopFrom, line }: Witness): Html {
  return html`<p><strong>What shows it</strong></p>
${transcriptHtml(transcript, { doomedFrom, loopFrom })}
<p>To live through it again:</p>
<pre>${line}</pre>`;
}

/** A transcript step by step, with marks where nothing helps any more and where it goes round. */
function transcriptHtml(
  transcript: Transcript,
  marks: { readonly doomedFrom: number | undefined; readonly loopFrom: number | undefined },
): Html {
  const { who, rows, end } = transcriptRows(transcript, marks);
  return html`<p class="soft">${who}</p>
<ol class="steps">${rows.map(
    ({ number, who: by, text, times, isDoomed, startsLoop }): Content =>
      html`<li value="${number}"${(isDoomed || startsLoop) && html` class="${isDoomed ? 'doomed' : ''}${startsLoop ? ' loop' : ''}"`}>${startsLoop && html`<strong class="mark">↻ and round for ever:</strong> `}${by !== '' && html`<bdi class="who">${by}</bdi> `}<bdi>${text}</bdi>${times > 1 && html` <span class="soft">${times} times</span>`}${isDoomed && html` <strong class="mark">✗ from here on nothing helps</strong>`}</li>`,
  )}</ol>
<p><strong>${end}</strong></p>`;
}
