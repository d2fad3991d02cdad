import { type Content, html } from '../page/html.ts';
import { type Axis, frame, type Place } from './frame.ts';
import { clipped, px, Svg } from './svg.ts';

/** One of several small charts with the same axes. */
export interface GridCell {
  /** Whose it is; may be any text. */
  readonly name: string;
  readonly draw: (place: Place) => Content;
}

const GAP = 14;
const HEIGHT = 150;
/** Of one that stands alone. */
const ALONE = 210;

/** Small charts beside and below each other, so that they can be held against each other. */
export function grid(
  { width, across, up }: { width: number; across: Omit<Axis, 'label'>; up: Omit<Axis, 'label'> },
  cells: readonly GridCell[],
): Svg {
  const least = width < 500 ? 150 : 210;
  const columns = Math.max(1, Math.min(cells.length, 3, Math.floor((width + GAP) / (least + GAP))));
  const each = (width - GAP * (columns - 1)) / columns;
  const rows = Math.ceil(cells.length / columns);
  const height = cells.length === 1 ? ALONE : HEIGHT;
  return new Svg(
    width,
    rows * (height + GAP) - GAP,
    cells.map(({ name, draw }, at) => {
      const label = clipped(name, each);
      const { parts } = frame({ width: each, height, across: { ...across, label: '' }, up: { ...up, label } }, draw);
      const [left, top] = [(at % columns) * (each + GAP), Math.floor(at / columns) * (height + GAP)];
      return html`<g transform="translate(${px(left)} ${px(top)})">${parts}</g>`;
    }),
  );
}

/** More small charts than this say nothing. */
export const MOST_CELLS = 12;

/** The personas of whom there are most, most first; others have their row in the table. */
export function busiest<Figures extends { readonly journeys: { readonly n: number } }>(
  personas: Readonly<Record<string, Figures>>,
): readonly (readonly [name: string, figures: Figures])[] {
  return Object.entries(personas)
    .sort(([, a], [, b]) => b.journeys.n - a.journeys.n)
    .slice(0, MOST_CELLS);
}
