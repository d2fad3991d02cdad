import type { Estimate } from '../../measure/estimate.ts';
import { figureText, intervalText } from '../../measure/figure-text.ts';
import { proportionEstimate } from '../../measure/proportion.ts';
import { replicationsIn, samplingUnitOf } from '../../measure/sampling-unit.ts';
import { type Ending, endingNames, fates } from '../lived/endings.ts';
import type { Path } from '../lived/paths.ts';
import { type Content, type Html, html, named } from '../page/html.ts';
import { pictureHtml } from '../page/picture.ts';
import type { Section } from '../page/section.ts';
import { type Table, tableHtml } from '../page/table.ts';
import { whoClass } from '../pictures/flow-drawing.ts';
import { pathsPicture, type Travelled, toldApart } from '../pictures/paths.ts';

/** Paths that are listed. */
const LISTED = 15;

/** Some of the paths, as a share of all. */
interface Chosen {
  readonly share: Estimate;
  readonly journeys: number;
}

/** Where journeys go: by step, by path, and by what became of whom. */
export function journeysSection(travelled: Travelled, seen = ''): Section {
  const { paths } = travelled;
  const shares = new Shares(travelled);
  return {
    id: 'journeys',
    title: 'Where journeys go',
    lead: `Every contact step by step, from state to state. A step is a state until another is entered; what is open when the run ends, or comes back after it, is still going. ${seen}`,
    body:
      paths.length === 0
        ? html`<p>No journey was counted.</p>`
        : html`<div class="journeys">${filters(paths, shares)}
${pictureHtml(pathsPicture(travelled))}</div>
<h3>The most frequent ways</h3>
${tableHtml(frequent(paths, shares))}
<h3>What became of whom</h3>
${tableHtml(whoTable(paths, shares))}`,
  };
}

/** Shares of all journeys with intervals over replications, or over mirrored pairs of them. */
class Shares {
  private readonly all: Float64Array;
  private readonly confidence: number;
  private readonly together: number;

  constructor({ paths, confidence, antithetic }: Travelled) {
    const replications = Math.max(0, ...paths.flatMap(({ byReplication }) => [...byReplication.keys()]));
    this.together = replicationsIn[samplingUnitOf({ antithetic })];
    this.all = new Float64Array(Math.ceil(replications / this.together));
    this.confidence = confidence;
    this.all = this.counts(paths);
  }

  of(paths: readonly Path[], among?: readonly Path[]): Chosen {
    const counts = this.counts(paths);
    return {
      share: proportionEstimate(counts, among ? this.counts(among) : this.all, { confidence: this.confidence }),
      journeys: counts.reduce((sum, count) => sum + count, 0),
    };
  }

  private counts(paths: readonly Path[]): Float64Array {
    const counts = new Float64Array(this.all.length);
    for (const { byReplication } of paths)
      for (const [replication, count] of byReplication) {
        const unit = Math.floor((replication - 1) / this.together);
        counts[unit] = (counts[unit] as number) + count;
      }
    return counts;
  }
}

/** The personas by which paths are filtered, each with the number by which bands know it. */
function groupsOf(paths: readonly Path[]): readonly { name: Content; who: number; paths: readonly Path[] }[] {
  const told = toldApart(paths);
  const rest = paths.filter(({ persona }) => !told.includes(persona));
  return [
    ...told.map((name, who) => ({ name: named(name), who, paths: paths.filter(({ persona }) => persona === name) })),
    ...(rest.length > 0 ? [{ name: 'all others', who: told.length, paths: rest }] : []),
  ];
}

function filters(paths: readonly Path[], shares: Shares): Html {
  const groups = groupsOf(paths);
  const there = fates.filter((fate) => paths.some(({ became }) => became === fate));
  return html`<div class="filters">
${groups.length > 1 && radios('who', 'Whose journeys', [['all', 'all'], ...groups.map(({ who, name }) => [whoClass(who), name] as const)])}
${there.length > 1 && radios('became', 'What became of them', [['all', 'anything'], ...there.map((fate) => [fate, endingNames[fate]] as const)])}
</div>
<p class="picked" aria-live="polite">${[{ name: 'all', who: -1, paths }, ...groups].map(({ who, paths: own }) => picked(who, own, there, shares))}</p>`;
}

function radios(name: string, legend: string, choices: readonly (readonly [string, Content])[]): Html {
  return html`<fieldset><legend>${legend}</legend>${choices.map(
    ([value, label], i) =>
      html`<label><input type="radio" name="journeys-${name}" value="${value}"${i === 0 && html` checked`}> ${label}</label> `,
  )}</fieldset>`;
}

/** What is said when some of the journeys are chosen: one sentence for each choice, of which the page shows one. */
function picked(who: number, paths: readonly Path[], there: readonly Ending[], shares: Shares): Html {
  const says = (chosen: readonly Path[]) => {
    const { share, journeys } = shares.of(chosen);
    return `${figureText(share.value, 'share')} of all journeys (${intervalText(share, 'share')}): ${figureText(journeys, 'number')} of those lived through again.`;
  };
  const each = there.map(
    (fate) => html`<span class="${fate}">${says(paths.filter(({ became }) => became === fate))}</span>`,
  );
  return html`<span class="${who < 0 ? 'all' : whoClass(who)}"><span class="all">${says(paths)}</span>${each}</span>`;
}

function frequent(paths: readonly Path[], shares: Shares): Table {
  const ways = new Map<string, Path[]>();
  for (const path of paths) {
    const key = JSON.stringify([path.contacts, path.later, path.became]);
    ways.set(key, [...(ways.get(key) ?? []), path]);
  }
  const sum = (some: readonly Path[]) => some.reduce((total, { journeys }) => total + journeys, 0);
  const sorted = [...ways.values()].sort((a, b) => sum(b) - sum(a));
  const personas = groupsOf(paths);
  const shown = sorted.slice(0, LISTED);
  return {
    caption: `${shown.length} of ${sorted.length} different ways, those of most journeys`,
    columns: [
      'Way',
      'In the end',
      'Of all journeys',
      ...(personas.length > 1 && personas.length < 5 ? personas.map(({ name }) => html`of ${name}`) : []),
    ],
    rows: shown.map((way) => {
      const { share } = shares.of(way);
      return [
        wayText(way[0] as Path),
        endingNames[(way[0] as Path).became],
        withRange(share),
        ...(personas.length > 1 && personas.length < 5
          ? personas.map(({ paths: own }) =>
              figureText(sum(way.filter((path) => own.includes(path))) / sum(own), 'share'),
            )
          : []),
      ];
    }),
  };
}

function withRange(share: Estimate): Html {
  return html`${figureText(share.value, 'share')} <span class="range">${intervalText(share, 'share')}</span>`;
}

function wayText({ contacts, later }: Path): Content {
  if (contacts.length === 0) return 'ways too rare to be told';
  return html`<span class="way">${contacts.map(({ states, goesOn, ending }, i) => {
    const more = i < contacts.length - 1 || later;
    return html`${i > 0 && html` <span class="soft">then</span> `}${states.map((state, n) => html`${n > 0 && ' → '}${named(state)}`)}${goesOn && ' → …'}${more && ` (${endingNames[ending]})`}`;
  })}${later && html` <span class="soft">and again</span>`}</span>`;
}

function whoTable(paths: readonly Path[], shares: Shares): Table {
  const groups = groupsOf(paths);
  const rows = [{ name: 'all', paths }, ...(groups.length > 1 ? groups : [])];
  return {
    caption: 'What became of journeys in the end, as a share of those of the persona, with intervals',
    columns: ['Persona', 'Journeys', ...fates.map((fate) => endingNames[fate])],
    rows: rows.map(({ name, paths: own }) => {
      const of = (fate: Ending) =>
        shares.of(
          own.filter(({ became }) => became === fate),
          own,
        ).share;
      return [name, figureText(shares.of(own).journeys, 'number'), ...fates.map((fate) => withRange(of(fate)))];
    }),
  };
}
