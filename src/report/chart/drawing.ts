import type { VisitedState } from '../lived/visited.ts';
import { type Content, type Html, html } from '../page/html.ts';
import { clipped, px, Svg, widthOf } from '../pictures/svg.ts';
import type { ChartBox, ChartGraph } from './graph.ts';
import { type Heat, heats, LEVELS, levelOf, mostOf } from './heat.ts';
import { type ChartPlaces, type ChartSizes, DOT, type PlacedArrow, type Point } from './layout.ts';
import { lines } from './lines.ts';

/** What is known of the states of a chart; none where nothing was simulated. */
export type Figures = ReadonlyMap<string, VisitedState>;

const LINE = 15;
const PAD = 10;
const WIDEST = 236;
/** Letters of a line in a box. */
const WRAP = 32;
const LABEL = 170;
/** Lines of prompts in a box, and of what leads along an arrow. */
const HEARD = 3;
const SAID = 4;
const LEGEND = 44;
/** Where its text begins. */
const LEGEND_AT = 98;

/** How large boxes have to be for what stands in them. */
export function sizesFor(figures: Figures): ChartSizes {
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(widthOf));
  return {
    box: (box) => {
      const rows = rowsOf(box, figures);
      const width = Math.min(WIDEST, Math.max(64, widest(rows.flatMap(({ texts }) => texts)) + 2 * PAD));
      return { width: Math.ceil(width), height: PAD + rows.length * LINE + PAD - 4 };
    },
    label: ({ labels }) => {
      const told = labelLines(labels);
      return { width: Math.min(LABEL, widest(told)) + 4, height: told.length * 14 };
    },
    head: (box) => 2 * PAD + rowsOf(box, figures).length * LINE,
  };
}

/** What stands in a box, line by line; a figure has a text for each heat, of which one is shown. */
function rowsOf(box: ChartBox, figures: Figures): readonly { kind: string; texts: readonly string[] }[] {
  const state = figures.get(box.state);
  const heard = lines(box.says.map((text) => `“${text}”`).join(' '), WRAP, HEARD);
  return [
    { kind: 'strong', texts: [box.kind === 'history' ? 'as before' : box.name] },
    ...lines(box.what === box.name ? '' : box.what, WRAP, 2).map((text) => ({ kind: 'soft', texts: [text] })),
    ...heard.map((text) => ({ kind: 'says', texts: [text] })),
    ...(state ? [{ kind: 'figure', texts: heats.map((heat) => heat.text(state)) }] : []),
  ];
}

function labelLines(labels: readonly string[]): readonly string[] {
  const told = labels.flatMap((label) => lines(label, 26, 2));
  return told.length <= SAID ? told : [...told.slice(0, SAID - 1), `and ${told.length - SAID + 1} more`];
}

/** A chart as it was laid out, in its own size: it is never made smaller, so that it can be read. */
export function chartSvg(graph: ChartGraph, places: ChartPlaces, figures: Figures): Svg {
  const hasHeat = figures.size > 0;
  const top = hasHeat ? LEGEND : 0;
  return new Svg(
    Math.max(
      places.width,
      hasHeat ? LEGEND_AT + Math.max(...heats.map((heat) => widthOf(legendText(heat, figures)))) : 60,
    ),
    places.height + top,
    [
      hasHeat && legend(figures),
      html`<g transform="translate(0 ${top})">${graph.boxes.map((box) => boxHtml(box, places, figures))}
${places.arrows.map(arrowHtml)}
<g class="halo">${places.arrows.map(labelHtml)}</g>
${[...places.boxes].filter(([id]) => id.endsWith(DOT)).map(([, { x, y }]) => html`<circle class="dot" cx="${px(x + 5)}" cy="${px(y + 5)}" r="5"/>`)}</g>`,
    ],
  );
}

function boxHtml(box: ChartBox, places: ChartPlaces, figures: Figures): Content {
  const place = places.boxes.get(box.id);
  if (place === undefined) return null;
  const { x, y, width, height } = place;
  const state = figures.get(box.state);
  const levels = heats.map((heat) => {
    const level = state ? levelOf(heat.of(state).value, mostOf(heat, figures.values())) : 0;
    return level > 0 ? ` ${heat.name}${level}` : '';
  });
  const values = state ? heats.map((heat) => heat.of(state).value).join(' ') : '';
  const rect = (inset: number, className: string) =>
    html`<rect class="${className}" x="${px(x + inset)}" y="${px(y + inset)}" width="${px(width - 2 * inset)}" height="${px(height - 2 * inset)}" rx="${box.kind === 'final' ? 14 : 7}"/>`;
  const row = ({ kind, texts }: ReturnType<typeof rowsOf>[number], i: number) =>
    texts.map(
      (text, heat) =>
        html`<text class="${kind}${texts.length > 1 && ` of-${heats[heat]?.name}`}" x="${px(x + PAD)}" y="${px(y + PAD + 11 + i * LINE)}">${clipped(text, width - 2 * PAD + 4)}</text>`,
    );
  return html`<g class="box ${box.kind}" data-box="${box.id}" data-state="${box.state}"${values !== '' && html` data-values="${values}"`}>
<title>${titleOf(box, state)}</title>${rect(0, `shape${levels.join('')}`)}${box.kind === 'final' && rect(3, 'inner')}${rowsOf(box, figures).map(row)}
</g>${box.children.map((child) => boxHtml(child, places, figures))}`;
}

function titleOf({ state, name, what, says }: ChartBox, figures: VisitedState | undefined): string {
  const told = figures ? heats.map((heat) => heat.text(figures)) : [];
  return [state || name, what, ...says.map((text) => `“${text}”`), ...told].filter((text) => text !== '').join('\n');
}

const ROUND = 6;

function arrowHtml({ arrow, lines: ways }: PlacedArrow): Content {
  const ends = arrow ? html` data-from="${arrow.from}" data-to="${arrow.to}"` : null;
  return ways.map((points) => html`<g class="arrow"${ends}><path d="${pathOf(points)}"/>${headOf(points)}</g>`);
}

/** From point to point, with round corners. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points as readonly [Point, ...Point[]];
  let d = `M${px(first.x)} ${px(first.y)}`;
  for (const [i, point] of rest.entries()) {
    const before = points[i] as Point;
    const after = rest[i + 1];
    if (after === undefined) {
      d += `L${px(point.x)} ${px(point.y)}`;
      continue;
    }
    const [start, end] = [towards(point, before), towards(point, after)];
    d += `L${px(start.x)} ${px(start.y)}Q${px(point.x)} ${px(point.y)} ${px(end.x)} ${px(end.y)}`;
  }
  return d;
}

/** A point a little way from a corner. */
function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y) || 1;
  const share = Math.min(ROUND, length / 2) / length;
  return { x: corner.x + share * (other.x - corner.x), y: corner.y + share * (other.y - corner.y) };
}

function headOf(points: readonly Point[]): Html {
  const end = points[points.length - 1] as Point;
  const before = points[points.length - 2] ?? end;
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [ux, uy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const side = (by: number) => `${px(-8 * ux - by * uy)} ${px(-8 * uy + by * ux)}`;
  return html`<path class="head" d="M${px(end.x)} ${px(end.y)}l${side(4)}L${px(end.x - 8 * ux + 4 * uy)} ${px(end.y - 8 * uy - 4 * ux)}z"/>`;
}

function labelHtml({ arrow, label }: PlacedArrow): Content {
  if (arrow === undefined || label === undefined) return null;
  return html`<g>${labelLines(arrow.labels).map(
    (text, i) => html`<text x="${px(label.x + 2)}" y="${px(label.y + 11 + 14 * i)}">${clipped(text, LABEL)}</text>`,
  )}</g>`;
}

/** What the colours mean: one row for each heat, of which one is shown. */
function legend(figures: Figures): Content {
  return heats.map((heat) => {
    const swatches = Array.from(
      { length: LEVELS },
      (_, i) => html`<rect class="shape ${heat.name}${i + 1}" x="${18 * i + 0.5}" y="0.5" width="18" height="12"/>`,
    );
    return html`<g class="of-${heat.name}" transform="translate(0 4)">${swatches}<text class="soft" x="${LEGEND_AT}" y="11">${legendText(heat, figures)}</text></g>`;
  });
}

function legendText(heat: Heat, figures: Figures): string {
  const most = mostOf(heat, figures.values());
  return most === 0 ? 'nowhere' : `up to ${heat.most(most)}`;
}
