import type { Design } from '../../design/design.ts';
import type { Estimate } from '../../measure/estimate.ts';
import { figureText, intervalText, type Unit } from '../../measure/figure-text.ts';
import { type DrawnChart, drawnChart, INSTALL } from '../chart/chart.ts';
import type { Figures } from '../chart/drawing.ts';
import type { ChartBox } from '../chart/graph.ts';
import { heats } from '../chart/heat.ts';
import { type LoadLayout, loadElk } from '../chart/layout.ts';
import type { VisitedState } from '../lived/visited.ts';
import { type Content, type Html, html, named } from '../page/html.ts';
import type { Section } from '../page/section.ts';
import { type Table, tableHtml } from '../page/table.ts';

/** The design as a chart, with where callers are in it; where charts cannot be laid out, as tables. */
export async function designSection(
  design: Design,
  figures: Figures,
  seen: string,
  load: LoadLayout = loadElk,
): Promise<Section> {
  const drawn = await drawnChart(design, figures, load);
  const title = `The design ${design.id}`;
  return {
    id: 'design',
    title: 'The design',
    lead: `Its states, and what leads from one to another. A block is one state, whatever it is made of; a stay lasts from entering a state until it is left. ${seen}`,
    body:
      drawn.svg === undefined
        ? html`<p>The design is drawn where elkjs is installed, which lays charts out: <code>${INSTALL}</code>.</p>
${tableHtml(stateTable(drawn, figures))}
${tableHtml(transitionTable(drawn))}`
        : html`<figure class="chart">
<figcaption><strong>${title}</strong> Boxes are states, arrows what leads on. ${drawn.cut} The darker a box, the more of what is chosen; each says its figure.</figcaption>
${heatChoice()}
<div class="scroll" tabindex="0" role="group" aria-label="The chart; it can be scrolled">${drawn.svg.inPage(title)}</div>
<details><summary>The figures as a table<span class="hidden">: ${title}</span></summary>
${tableHtml(stateTable(drawn, figures))}
${tableHtml(transitionTable(drawn))}
</details>
</figure>`,
  };
}

function heatChoice(): Html {
  return html`<div class="filters"><fieldset><legend>Coloured by</legend>${heats.map(
    ({ name, title }, i) =>
      html`<label><input type="radio" name="heat" value="by-${name}"${i === 0 && html` checked`}> ${title}</label> `,
  )}</fieldset></div>`;
}

function stateTable({ graph }: DrawnChart, figures: Figures): Table {
  const rows = (boxes: readonly ChartBox[]): (readonly Content[])[] =>
    boxes.flatMap((box) => [rowOf(box, figures.get(box.state)), ...rows(box.children)]);
  return {
    caption: 'What callers meet in each state; in the states that are not told of, nothing goes on',
    columns: [
      'State',
      'What it is',
      'Stays a journey',
      'Mean time',
      'Of all time',
      'Repeats a journey',
      'Dead ends a journey',
      'Hung up a journey',
      'What is said',
    ],
    rows: rows(graph.boxes.filter(({ state }) => state !== '')),
  };
}

function rowOf({ state, what, says }: ChartBox, figures: VisitedState | undefined): readonly Content[] {
  const of = (estimate: Estimate | undefined, unit: Unit): Content =>
    estimate === undefined
      ? '-'
      : html`${figureText(estimate.value, unit)} <span class="range">${intervalText(estimate, unit)}</span>`;
  return [
    named(state),
    what,
    of(figures?.staysPerJourney, 'number'),
    of(figures?.meanTime, 'duration'),
    of(figures?.shareOfTime, 'share'),
    of(figures?.repeatsPerJourney, 'number'),
    of(figures?.deadEndsPerJourney, 'number'),
    of(figures?.hungUpPerJourney, 'number'),
    html`<span class="way">${says.join(' ')}</span>`,
  ];
}

function transitionTable({ graph }: DrawnChart): Table {
  const names = new Map<string, string>();
  const visit = ({ id, state, name, children }: ChartBox): void => {
    names.set(id, state || name);
    children.forEach(visit);
  };
  graph.boxes.forEach(visit);
  return {
    caption: 'What leads from state to state',
    columns: ['From', 'When', 'To'],
    rows: graph.arrows.map(({ from, to, labels }) => [
      named(names.get(from) ?? from),
      labels.length === 0 ? 'then' : labels.join('; '),
      named(names.get(to) ?? to),
    ]),
  };
}
