import type { Comparison } from '../../measure/comparison.ts';
import type { Estimate } from '../../measure/estimate.ts';
import type { FigureName } from '../../measure/figure-description.ts';
import { figureText, intervalText, type Unit } from '../../measure/figure-text.ts';
import { signedInterval, signedText } from '../figures-compared.ts';
import { type Content, type Html, html } from '../page/html.ts';
import type { Section } from '../page/section.ts';

/** One of the three figures for which a change is judged. */
interface Headline {
  readonly kind: 'wait' | 'repeat' | 'dead';
  readonly title: string;
  readonly unit: Unit;
  readonly name: FigureName;
}

const headlines: readonly Headline[] = [
  { kind: 'wait', title: 'Wait', unit: 'duration', name: 'waits.mean' },
  { kind: 'repeat', title: 'Repeats, a journey', unit: 'number', name: 'repeats.perJourney' },
  { kind: 'dead', title: 'Dead ends', unit: 'share', name: 'deadEnds.rate' },
];

/** What else there is to say in a sentence. */
const others: readonly FigureName[] = ['waits.serviceLevel', 'waits.abandonment', 'resolution', 'contactsPerJourney'];

/** What a change does, in three figures; and who gained by it and who lost. */
export function changeSection(comparison: Comparison<string>): Section {
  const { figures, share, before } = comparison;
  const sentences = others.flatMap((name) => figures[name]?.sentence ?? []);
  return {
    id: 'verdict',
    title: 'The verdict',
    lead: 'The same callers lived through both designs, so each difference is between pairs.',
    body: html`<div class="cards">${headlines.map((each) => card(each, comparison))}</div>
<ul class="said">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>
<h3>Who gained, and who lost</h3>
<div class="cards">
${shareCard('good', 'Gained', share.gained, before.settings.confidence)}
${shareCard('dead', 'Lost', share.lost, before.settings.confidence)}
</div>`,
  };
}

const signs = { less: '▼ less', more: '▲ more', same: '= the same', undecided: '? not decided' };

function card({ kind, title, unit, name }: Headline, { figures }: Comparison<string>): Content {
  const change = figures[name];
  if (change === undefined) return null;
  const { before, after, difference, verdict, sentence } = change;
  return html`<div class="card ${kind}"><h3>${title}</h3>
<p class="big">${signedText(difference.value, unit)}</p>
<p class="soft">${signedInterval(change, unit)} <strong class="sign">${signs[verdict]}</strong></p>
<p>${sentence}</p>
<p class="soft">${figureText(before.value, unit)} before, ${figureText(after.value, unit)} after</p></div>`;
}

function shareCard(kind: 'good' | 'dead', title: string, share: Estimate, confidence: number): Html {
  const width = Math.round(1000 * (share.value || 0)) / 10;
  return html`<div class="card ${kind}"><h4>${title}</h4>
<p class="big">${figureText(share.value, 'share')}</p>
<p class="soft">of callers, ${intervalText(share, 'share')} (${Number((100 * confidence).toPrecision(6))} %)</p>
<div class="bars"><span class="bar" data-value="${share.value}" style="display:block;width:${width}%"></span></div></div>`;
}
