import type { Verdict } from '../../check/verdict.ts';
import { figureText, intervalText } from '../../measure/figure-text.ts';
import type { Run } from '../../measure/run.ts';
import { callersAgain } from '../../simulate/callers-again.ts';
import { originOf } from '../../simulate/origin.ts';
import type { JourneyRecord } from '../../story/journey-record.ts';
import type { MetIn } from '../lived/ordinary.ts';
import { type Content, type Html, html, named } from '../page/html.ts';
import { pictureHtml } from '../page/picture.ts';
import type { Section } from '../page/section.ts';
import { storyHtml } from '../page/story.ts';
import { deadEndBarsPicture } from '../pictures/dead-end-bars.ts';
import { verdictHtml } from './verdicts.ts';

/** Of so many states a caller's story is told. */
const TOLD = 5;

const found: Readonly<Record<Run['deadEndsBy'], string>> = {
  proved: 'From where nothing helps any more was proved, with the data of the machine.',
  static:
    'From where nothing helps any more follows from the arrows of the machine, with every guard taken to go either way: traps that only data make are not among them.',
};

/** In which states contacts meet their dead ends, each with a caller who met it; and what was proved of the design. */
export function deadEndsSection(run: Run<string>, met: readonly MetIn[], verdicts: readonly Verdict[] = []): Section {
  const isAny = Object.keys(run.deadEnds.byState).length > 0;
  const told = met.slice(0, TOLD);
  const origin = originOf(run);
  const lives =
    origin === undefined
      ? []
      : callersAgain(
          origin,
          told.map(({ ordinary }) => ordinary),
        );
  return {
    id: 'dead-ends',
    title: 'Dead ends and traps',
    lead: `A contact meets a dead end where it ends with the need unmet by somebody else's act, or where nothing could help the caller any more before they hung up. ${found[run.deadEndsBy]}`,
    body: [
      isAny ? pictureHtml(deadEndBarsPicture(run)) : nobody(run),
      told.map((each, at) => trap(each, lives[at], run, verdicts)),
      verdicts.length > 0 &&
        html`<h3>What was proved of the design</h3>${verdicts.map((each) => verdictHtml(each, 'h4'))}`,
    ],
  };
}

function nobody({ journeys, deadEnds: { rate } }: Run<string>): Content {
  const bound = rate.high === null ? '' : `, so the share is at most ${figureText(rate.high, 'share')}`;
  return html`<p>Nobody met one in ${journeys.n.toLocaleString('en-GB')} journeys${bound}.</p>`;
}

function trap(
  { state, personas, ordinary }: MetIn,
  life: JourneyRecord | undefined,
  run: Run<string>,
  verdicts: readonly Verdict[],
): Html {
  const share = run.deadEnds.byState[state];
  const all = personas.reduce((sum, { contacts }) => sum + contacts, 0);
  const whom = personas.map(({ persona, contacts }, i) => [
    i > 0 && ', ',
    html`${named(persona)} ${figureText(contacts / all, 'share')}`,
  ]);
  const proof = verdicts.find(({ status, witness }) => status === 'violated' && endsIn(witness, state));
  return html`<article class="card dead trap"><h3>In ${named(state)}</h3>
${share && html`<p><strong>${figureText(share.value, 'share')}</strong> of contacts <span class="soft">(${intervalText(share, 'share')})</span>: ${whom}.</p>`}
<p class="soft">${proof ? html`Proved by '${named(proof.property)}', and met by callers of the run.` : 'Sampled: met by callers of the run.'}</p>
${
  life &&
  html`<details open><summary>One of them, neither short nor long: ${named(life.persona)}, about ${named(life.need)}</summary>
${storyHtml(life.story, { contact: ordinary.contact })}</details>`
}</article>`;
}

/** Whether what shows a violation ends in a state. */
function endsIn(witness: Verdict['witness'], state: string): boolean {
  const last = witness?.transcript.steps.at(-1)?.states ?? [];
  return last.some((path) => path === state || path.startsWith(`${state}.`));
}
