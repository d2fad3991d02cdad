import type { Unit } from '../../measure/figure-text.ts';
import { type Content, html } from '../page/html.ts';
import { type Scale, scale } from './scale.ts';
import { px, Svg, widthOf } from './svg.ts';

/** What is measured along one side of a chart. */
export interface Axis {
  readonly label: Content;
  readonly unit: Unit;
  /** The greatest value that is to be seen; the least is 0. */
  readonly most: number;
}

/** What is given to whoever draws into a frame. */
export interface Place {
  readonly x: Scale;
  readonly y: Scale;
  /** Of the inner part, pixels. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const TOP = 26;
const BOTTOM = 40;
const RIGHT = 14;

/** A chart with a horizontal and a vertical axis, and whatever is drawn between them. */
export function frame(
  { width, height, across, up }: { width: number; height: number; across: Axis; up: Axis },
  draw: (place: Place) => Content,
): Svg {
  const bottom = height - BOTTOM;
  const y = scale(up.most, up.unit, height < 200 ? 2 : 5, bottom, TOP);
  const left = 12 + Math.max(...y.ticks.map(({ label }) => widthOf(label)));
  const right = width - RIGHT;
  const x = scale(
    across.most,
    across.unit,
    Math.max(2, Math.floor((right - left) / (width < 300 ? 55 : 80))),
    left,
    right,
  );
  const place = { x, y, left, right, top: TOP, bottom };
  return new Svg(width, height, [
    y.ticks.map(
      ({ at, label }) => html`<path class="grid" d="M${px(left)} ${px(y(at))}H${px(right)}"/>
<text class="soft end" x="${px(left - 6)}" y="${px(y(at) + 4)}">${label}</text>`,
    ),
    x.ticks.map(({ at, label }) => xTick(x(at), label, place)),
    html`<path class="axis" d="M${px(left)} ${px(bottom)}H${px(right)}"/>
<text class="soft" x="0" y="14">${up.label}</text>
<text class="soft end" x="${px(right)}" y="${px(height - 4)}">${across.label}</text>`,
    draw(place),
  ]);
}

function xTick(at: number, label: string, { left, right, bottom }: Place): Content {
  const half = widthOf(label) / 2;
  const middle = Math.min(Math.max(at, left - 6 + half), right + RIGHT - half);
  return html`<path class="axis" d="M${px(at)} ${px(bottom)}v4"/>
<text class="soft middle" x="${px(middle)}" y="${px(bottom + 17)}">${label}</text>`;
}
