import type { Unit } from '../../measure/figure-text.ts';
import { type Content, html } from '../page/html.ts';
import { type Scale, scale } from './scale.ts';
import { clipped, px, Svg, widthOf } from './svg.ts';
import type { TimeAxis } from './time-axis.ts';

/** A chart of several that stand on each other and share their time. */
export interface Panel {
  readonly label: string;
  readonly unit: Unit;
  readonly most: number;
  readonly draw: (place: PanelPlace) => Content;
}

export interface PanelPlace {
  readonly x: (time: number) => number;
  readonly y: Scale;
  readonly bottom: number;
}

const HEIGHT = 86;
const HEAD = 36;
const FOOT = 40;
const RIGHT = 14;
const TICKS = 2;

/** Charts on each other, with one time for all along the bottom. */
export function panels(width: number, axisFor: (room: number) => TimeAxis, charts: readonly Panel[]): Svg {
  const placed = charts.map(({ unit, most }, at) => {
    const top = at * (HEIGHT + HEAD) + HEAD;
    return { top, y: scale(most, unit, TICKS, top + HEIGHT, top), bottom: top + HEIGHT };
  });
  const left = 12 + Math.max(0, ...placed.flatMap(({ y }) => y.ticks.map(({ label }) => widthOf(label))));
  const right = width - RIGHT;
  const axis = axisFor(right - left);
  const x = (time: number) => left + ((right - left) * (time - axis.from)) / (axis.to - axis.from || 1);
  const height = charts.length * (HEIGHT + HEAD) + FOOT;
  return new Svg(width, height, [
    placed.map(({ y, top, bottom }, at) => {
      const { label, draw } = charts[at]!;
      return html`<text class="soft" x="0" y="${top - 14}">${clipped(label, width)}</text>
${y.ticks.map((tick) => html`<path class="grid" d="M${px(left)} ${px(y(tick.at))}H${px(right)}"/><text class="soft end" x="${px(left - 6)}" y="${px(y(tick.at) + 4)}">${tick.label}</text>`)}
${draw({ x, y, bottom })}<path class="axis" d="M${px(left)} ${bottom}H${px(right)}"/>`;
    }),
    axis.ticks.map(({ at, label }) => {
      const half = widthOf(label) / 2;
      const middle = Math.min(Math.max(x(at), half), width - half);
      return html`<path class="axis" d="M${px(x(at))} ${height - FOOT}v4"/><text class="soft middle" x="${px(middle)}" y="${height - FOOT + 17}">${label}</text>`;
    }),
    html`<text class="soft end" x="${px(right)}" y="${height - 4}">${axis.label}</text>`,
  ]);
}
