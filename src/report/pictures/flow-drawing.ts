import { figureText } from '../../measure/figure-text.ts';
import { type Ending, endingNames } from '../lived/endings.ts';
import { type Content, type Html, html } from '../page/html.ts';
import type { Box, Flow, Link } from './flow.ts';
import { flowLayout, type PlacedBox, type PlacedLink, type Ribbon } from './flow-layout.ts';
import { clipped, px } from './svg.ts';

/** Something drawn, and how high it is. */
export interface Drawn {
  readonly parts: Content;
  readonly height: number;
}

const BAR = 8;
/** Narrower pictures run downwards, so that names have room. */
const DOWNWARDS = 560;
const LINE = 14;

/** The most states that are told apart at one step of a picture of that width. */
export const mostStates = (width: number): number => (width < DOWNWARDS ? 4 : 9);

/** A contact, drawn from left to right, or downwards where there is little room. */
export function drawFlow(flow: Flow, width: number): Drawn {
  return width < DOWNWARDS ? downwards(flow, width) : rightwards(flow, width);
}

function rightwards(flow: Flow, width: number): Drawn {
  const { across, boxes, links } = flowLayout(flow, { across: flow.contact === 1 ? 300 : 200, named: 16, ended: 44 });
  const steps = flow.columns.length - 1;
  const end = 112;
  const pitch = Math.min(150, (width - end) / Math.max(1, steps));
  const x = (column: number) => column * pitch;
  const path = ({ from, to }: Ribbon, column: number) => {
    const [run, half] = [pitch - BAR, (pitch - BAR) / 2];
    const bend = to - from;
    return `M${short(x(column) + BAR)} ${short(from)}c${short(half)} 0 ${short(half)} ${short(bend)} ${short(run)} ${short(bend)}`;
  };
  const label = (placed: PlacedBox): Content => {
    const { box, column, start, room } = placed;
    const left = px(x(column) + BAR + 4);
    const wide = (column === steps ? end : pitch) - BAR - 8;
    const lines = linesOf(box, flow, column);
    const middle = start + Math.max(placed.size, Math.min(room, lines.length * LINE)) / 2;
    if (lines.length * LINE > room + 2) return text(left, middle + 4, lines.join(' '), wide);
    return lines.map((line, i) => text(left, middle + (i - lines.length / 2) * LINE + 11, line, wide));
  };
  return {
    height: across,
    parts: [
      links.map((placed) => ribbonsOf(placed, flow, path)),
      boxes.map((placed) => barOf(placed, flow, x(placed.column), placed.start, BAR, Math.max(1, placed.size))),
      html`<g class="over">${boxes.filter(({ isNamed }) => isNamed).map(label)}</g>`,
    ],
  };
}

function downwards(flow: Flow, width: number): Drawn {
  const { across, boxes, links } = flowLayout(flow, { across: width, named: 54, ended: 72 });
  const steps = flow.columns.length - 1;
  const pitch = 66;
  const y = (column: number) => column * pitch;
  const scale = Math.min(1, width / across);
  const path = ({ from, to }: Ribbon, column: number) => {
    const [run, half] = [pitch - BAR, (pitch - BAR) / 2];
    const bend = (to - from) * scale;
    return `M${short(from * scale)} ${y(column) + BAR}c0 ${half} ${short(bend)} ${half} ${short(bend)} ${run}`;
  };
  const label = ({ box, column, start, room }: PlacedBox): Content =>
    linesOf(box, flow, column).map((line, i) =>
      text(px(start * scale), y(column) + BAR + 12 + i * LINE, line, room * scale - 2),
    );
  return {
    height: y(steps) + BAR + 3 * LINE,
    parts: [
      links.map((placed) => ribbonsOf(placed, flow, path, scale)),
      boxes.map((placed) => {
        const { column, start, size } = placed;
        return barOf(placed, flow, start * scale, y(column), Math.max(1, size * scale), BAR);
      }),
      html`<g class="over">${boxes.filter(({ isNamed }) => isNamed).map(label)}</g>`,
    ],
  };
}

/** By contact, step and place in it. */
function idOf(box: Box, { contact, columns }: Flow): string {
  const column = columns.findIndex((boxes) => boxes.includes(box));
  return `${contact}.${column}.${columns[column]?.indexOf(box)}`;
}

/** There are many bands, and nobody sees a hundredth of a pixel of where they are. */
const short = (value: number): number => Math.round(10 * value) / 10;

function text(x: number, y: number, line: string, width: number): Html {
  return html`<text x="${x}" y="${px(y)}">${clipped(line, width)}</text>`;
}

const shareOf = (journeys: number, flow: Flow) => figureText(journeys / flow.journeys, 'share');

/** What stands beside a box: its name and its share; of an ending, how many of those came again. */
function linesOf(box: Box, flow: Flow, column: number): readonly string[] {
  const name = nameOf(box);
  const share = roughly(box.journeys / flow.journeys);
  const isLast = column === flow.columns.length - 1;
  return !isLast || box.more === 0 ? [name, share] : [name, share, `again ${roughly(box.more / box.journeys)}`];
}

/** There is no room for more digits, which the table has. */
function roughly(share: number): string {
  if (share > 0 && share < 0.01) return '<1 %';
  return `${Math.round(100 * share)} %`;
}

const nameOf = ({ name, ending }: Box) => (ending === undefined ? name : endingNames[ending]);

function barOf({ box }: PlacedBox, flow: Flow, x: number, y: number, width: number, height: number): Html {
  const kind = box.ending ?? 'state';
  const says = `${nameOf(box)}: ${shareOf(box.journeys, flow)}, ${figureText(box.journeys, 'number')} journeys`;
  return html`<rect class="bar ${kind}" data-box="${idOf(box, flow)}" data-value="${box.journeys}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"><title>${says}</title></rect>
`;
}

function ribbonsOf(
  { link, ribbons }: PlacedLink,
  flow: Flow,
  path: (ribbon: Ribbon, column: number) => string,
  scale = 1,
): Content {
  return html`<g data-from="${idOf(link.from, flow)}" data-to="${idOf(link.to, flow)}"><title>${linkText(link, flow)}</title>${ribbons.map(
    (ribbon) =>
      html`<path class="${whoClass(ribbon.who)} ${ribbon.became}" d="${path(ribbon, link.column)}" stroke-width="${px(Math.max(0.3, scale * ribbon.size))}" data-value="${ribbon.journeys}"/>`,
  )}</g>
`;
}

function linkText({ from, to, parts, journeys }: Link, flow: Flow): string {
  const became = new Map<Ending, number>();
  for (const part of parts) became.set(part.became, (became.get(part.became) ?? 0) + part.journeys);
  const ends = [...became].map(([ending, count]) => `${endingNames[ending]} ${figureText(count / journeys, 'share')}`);
  return `${nameOf(from)} → ${nameOf(to)}: ${shareOf(journeys, flow)}; in the end ${ends.join(', ')}`;
}

/** The class of ribbons of a persona, by which they are chosen. */
export const whoClass = (who: number): string => `p${who}`;
