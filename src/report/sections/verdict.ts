import type { Estimate } from '../../measure/estimate.ts';
import { figureText, intervalText, type Unit } from '../../measure/figure-text.ts';
import type { Run } from '../../measure/run.ts';
import { carriers, type Load } from '../lived/loads.ts';
import { type Content, type Html, html, named } from '../page/html.ts';
import type { Section } from '../page/section.ts';

/** One of the three figures for which a service is judged. */
interface Headline {
  readonly kind: 'wait' | 'repeat' | 'dead';
  readonly title: string;
  readonly unit: Unit;
  readonly estimate: Estimate;
  readonly says: string;
  readonly fix: string;
  readonly load: (load: Load) => number;
}

const SHOWN = 3;

/** Three figures with what they say, and what to fix first. */
export function verdictSection(run: Run<string>, loads: readonly Load[]): Section {
  const all = headlines(run);
  return {
    id: 'verdict',
    title: 'The verdict',
    body: html`<div class="cards">${all.map((each) => card(each, run.settings.confidence))}</div>
<h3>What to fix first</h3>
<div class="cards">${all.map((each) => fix(each, loads))}</div>`,
  };
}

function headlines({ waits, repeats, deadEnds, resolution, volume }: Run<string>): readonly Headline[] {
  const text = (estimate: Estimate, unit: Unit) => figureText(estimate.value, unit);
  const never = Number.isNaN(waits.mean.value);
  return [
    {
      kind: 'wait',
      title: 'Wait in a line',
      unit: 'duration',
      estimate: waits.mean,
      says: never
        ? 'Nobody came to a line.'
        : `On average. Nine in ten leave the line within ${text(waits.p90, 'duration')}; ${text(waits.abandonment, 'share')} give up in it.`,
      fix: 'Where callers wait',
      load: ({ waited }) => waited,
    },
    {
      kind: 'repeat',
      title: 'Repeats, a journey',
      unit: 'number',
      estimate: repeats.perJourney,
      says: repeatsOf(repeats),
      fix: 'Where callers repeat themselves',
      load: (load) => load.repeats,
    },
    {
      kind: 'dead',
      title: 'Journeys with a dead end',
      unit: 'share',
      estimate: deadEnds.rate,
      says: `They come to where nothing meets the need any more. In the end ${text(resolution, 'share')} of needs are met, and ${text(volume.abandoned, 'number')} contacts end by hanging up.`,
      fix: 'Where nothing helps any more',
      load: (load) => load.deadEnds,
    },
  ];
}

/** What repeats consist of, most first. */
function repeatsOf({ retold, replayed, misunderstood, recontacts }: Run['repeats']): string {
  const parts = [
    [misunderstood, 'misunderstandings'],
    [retold, 'facts told again'],
    [replayed, 'prompts played again'],
    [recontacts, 'contacts again'],
  ] as const;
  const met = parts.filter(([{ value }]) => value > 0).sort((a, b) => b[0].value - a[0].value);
  if (met.length === 0) return 'Nobody repeats anything.';
  return `Of these, ${met.map(([{ value }, what]) => `${figureText(value, 'number')} ${what}`).join(', ')}.`;
}

function card({ kind, title, unit, estimate, says }: Headline, confidence: number): Html {
  const sure = `${Number((100 * confidence).toPrecision(6))} %`;
  return html`<div class="card ${kind}"><h3>${title}</h3>
<p class="big">${figureText(estimate.value, unit)}</p>
<p class="soft">${intervalText(estimate, unit)} <span class="soft">(${sure} interval)</span></p>
<p>${says}</p></div>`;
}

function fix({ kind, fix: title, load }: Headline, loads: readonly Load[]): Content {
  const states = carriers(loads, load);
  const rest = states.slice(SHOWN).reduce((sum, { share }) => sum + share, 0);
  return html`<div class="card ${kind}"><h4>${title}</h4>
${states.length === 0 ? html`<p>Nowhere.</p>` : html`<ol class="bars">${states.slice(0, SHOWN).map(({ state, share }) => bar(named(state), share))}</ol>`}
${rest > 0 && html`<p class="soft">elsewhere ${figureText(rest, 'share')}</p>`}</div>`;
}

function bar(name: Html, share: number): Html {
  return html`<li><span class="name">${name}</span> <span class="value">${figureText(share, 'share')}</span>
<span class="bar" data-value="${share}" style="width:${Math.round(1000 * share) / 10}%"></span></li>`;
}
