import type { CallerChange, CallerFigures, CallerMeasure } from '../../measure/caller-change.ts';
import type { Comparison } from '../../measure/comparison.ts';
import { figureText } from '../../measure/figure-text.ts';
import { callersAgain } from '../../simulate/callers-again.ts';
import { originOf } from '../../simulate/origin.ts';
import type { JourneyRecord } from '../../story/journey-record.ts';
import { type Content, type Html, html, named } from '../page/html.ts';
import type { Section } from '../page/section.ts';
import { storyHtml } from '../page/story.ts';

/** So many of those who gained and who lost are told of. */
const SHOWN = 3;

const measured: Readonly<Record<CallerMeasure, string>> = {
  waited: 'time in lines',
  contacts: 'number of contacts',
  cost: 'cost',
  met: 'need, met or not',
};

/** The callers who gained and who lost most, with what they lived through before and after. */
export function callersSection(comparison: Comparison<string>): Section {
  const { by, before, after } = comparison;
  const groups = [comparison.gained, comparison.lost].map((callers) => callers.slice(0, SHOWN));
  const told = groups.flat();
  const [was, is] = [before, after].map((run) => {
    const origin = originOf(run);
    return origin === undefined ? [] : callersAgain(origin, told);
  }) as [readonly JourneyRecord[], readonly JourneyRecord[]];
  const article = (change: CallerChange) => {
    const at = told.indexOf(change);
    return callerArticle(change, { before: was[at], after: is[at] }, before.cost.currency, at === 0);
  };
  const group = (title: string, callers: readonly CallerChange[]): Content => html`<h3>${title}</h3>
${callers.length === 0 ? html`<p>Nobody.</p>` : callers.map(article)}`;
  return {
    id: 'callers',
    title: 'Who gained and lost most',
    lead: `The same caller in both designs: the same arrival, need, patience and luck. Gain and loss are by their ${measured[by]}.`,
    body: [group('Gained most', groups[0]!), group('Lost most', groups[1]!)],
  };
}

function callerArticle(
  { replication, caller, persona, need, before, after }: CallerChange,
  lives: { readonly before: JourneyRecord | undefined; readonly after: JourneyRecord | undefined },
  currency: string | null,
  isOpen: boolean,
): Html {
  const side = (name: string, figures: CallerFigures, life: JourneyRecord | undefined) => html`<div>
<h4>${name}</h4>
${life === undefined ? html`<p>${figuresText(figures, currency)}</p>` : storyHtml(life.story)}</div>`;
  return html`<details class="caller"${isOpen && html` open`}>
<summary>${named(persona)}, about ${named(need)}: ${figuresText(before, currency)}; then ${figuresText(after, currency)}
<span class="soft">(caller ${caller} of replication ${replication})</span></summary>
<div class="pair">${side('Before', before, lives.before)}${side('After', after, lives.after)}</div>
</details>`;
}

function figuresText({ waited, contacts, cost, met }: CallerFigures, currency: string | null): string {
  const often = contacts === 1 ? '1 contact' : `${contacts} contacts`;
  const paid = currency === null ? '' : `, ${figureText(cost, 'money')} ${currency}`;
  return `${figureText(waited, 'duration')} in lines, ${often}${paid}, need ${met ? '' : 'not '}met`;
}
