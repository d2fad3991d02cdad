import type { Estimate } from '../../measure/estimate.ts';
import { type Content, html } from '../page/html.ts';
import type { Place } from './frame.ts';
import { px } from './svg.ts';

/** A share after so many seconds. */
export interface SharePoint {
  readonly seconds: number;
  readonly share: Estimate;
}

/** From 0 to `most` in so many equal parts. */
export const partsOf = (most: number, parts: number): readonly number[] =>
  Array.from({ length: parts + 1 }, (_, part) => (most * part) / parts);

/** A curve with the band of its intervals; points that are not known are left out. */
export function shareCurve(all: readonly SharePoint[], { x, y }: Pick<Place, 'x' | 'y'>, kind: string): Content {
  const points = all.filter(({ share }) => !Number.isNaN(share.value));
  if (points.length === 0) return null;
  const at = ({ seconds }: SharePoint, share: number) => `${px(x(seconds))} ${px(y(share))}`;
  const high = points.map((point) => at(point, point.share.high ?? point.share.value));
  const low = points.map((point) => at(point, point.share.low ?? point.share.value)).reverse();
  return html`<path class="band ${kind}" d="M${high.join('L')}L${low.join('L')}Z"/>
<path class="line ${kind}" data-values="${points.map(({ share }) => Number(share.value.toPrecision(6))).join(' ')}" d="M${points.map((point) => at(point, point.share.value)).join('L')}"/>`;
}

/** The same without a band, to hold others against it. */
export function plainCurve(
  points: readonly (readonly [seconds: number, share: number])[],
  { x, y }: Place,
  kind: 'soft' | 'ink dotted' = 'soft',
): Content {
  const known = points.filter(([, share]) => !Number.isNaN(share));
  if (known.length === 0) return null;
  return html`<path class="line thin ${kind}" d="M${known.map(([seconds, share]) => `${px(x(seconds))} ${px(y(share))}`).join('L')}"/>`;
}
