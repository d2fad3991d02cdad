import type { Comparison } from '../../measure/comparison.ts';
import type { Estimate } from '../../measure/estimate.ts';
import { figureText, intervalText } from '../../measure/figure-text.ts';
import type { LineWaits } from '../../measure/line-waits.ts';
import { type Content, html } from '../page/html.ts';
import type { Picture } from '../page/picture.ts';
import { frame, type Place } from './frame.ts';
import { type PictureOptions, widthAsked } from './picture-options.ts';
import { px } from './svg.ts';

/** How many are still in the line after so many seconds, of one design. */
interface Curve {
  readonly seconds: readonly number[];
  readonly longer: readonly Estimate[];
}

const POINTS = 48;
const SHOWN = 0.99;

/** How long callers stay in a line, before and after, in one chart. */
export function waitCurvesPicture({ before, after, difference }: Comparison<string>): Picture {
  const threshold = before.settings.thresholds[0] ?? 20;
  const lasts = [before, after].map(({ waits }) => waits.quantile(SHOWN).value);
  const most = Math.max(...lasts.filter((last) => !Number.isNaN(last)), 1.5 * threshold);
  const seconds = Array.from({ length: POINTS + 1 }, (_, i) => (most * i) / POINTS);
  const curveOf = (waits: LineWaits): Curve => ({ seconds, longer: seconds.map((each) => waits.longerThan(each)) });
  const [was, is] = [curveOf(before.waits), curveOf(after.waits)];
  const [wasLevel, isLevel] = [before, after].map(({ waits }) => waits.serviceLevel(threshold).value);
  const top = Math.max(0.05, was.longer[0]?.value || 0, is.longer[0]?.value || 0);
  return {
    title: 'How long callers stay in a line, before and after',
    says: `Within ${figureText(threshold, 'duration')}, the threshold, ${figureText(wasLevel ?? Number.NaN, 'share')} were answered before, and ${figureText(isLevel ?? Number.NaN, 'share')} after.`,
    draw: (width) =>
      frame(
        {
          width,
          height: width < 500 ? 240 : 300,
          across: { label: 'time in the line', unit: 'duration', most },
          up: { label: 'still in the line', unit: 'share', most: top },
        },
        (place) => [curve(was, 'before', place), curve(is, 'after', place), mark(threshold, place), legend(place)],
      ),
    table: {
      caption: 'The share still in the line, by time, before and after',
      columns: ['After', 'Before', 'Interval', 'After the change', 'Interval', 'Difference, in points'],
      rows: seconds.flatMap((each, i) =>
        i % 4 === 0
          ? [
              [
                figureText(each, 'duration'),
                ...[was, is].flatMap(({ longer }) => [
                  figureText(longer[i]!.value, 'share'),
                  intervalText(longer[i]!, 'share'),
                ]),
                figureText(100 * difference.waits.longerThan(each).value, 'number'),
              ],
            ]
          : [],
      ),
    },
  };
}

function curve({ seconds, longer }: Curve, which: 'before' | 'after', { x, y }: Place): Content {
  const seen = longer.every(({ value }) => !Number.isNaN(value));
  if (!seen) return null;
  const at = (i: number, share: number) => `${px(x(seconds[i]!))} ${px(y(share))}`;
  const high = longer.map((each, i) => at(i, each.high ?? each.value));
  const low = longer.map((each, i) => at(i, each.low ?? each.value)).reverse();
  return html`<path class="band ${which}" d="M${high.join('L')}L${low.join('L')}Z"/>
<path class="line ${which === 'before' ? 'soft dashed' : 'wait'}" data-values="${longer.map(({ value }) => value).join(' ')}" d="M${longer.map((each, i) => at(i, each.value)).join('L')}"/>`;
}

function mark(threshold: number, { x, top, bottom }: Place): Content {
  return html`<path class="mark" d="M${px(x(threshold))} ${top}V${bottom}"/>
<text x="${px(x(threshold) + 6)}" y="${top + 12}">${figureText(threshold, 'duration')}</text>`;
}

function legend({ right }: Place): Content {
  return html`<path class="line soft dashed" d="M${px(right - 136)} 10h22"/><text x="${px(right - 110)}" y="14">before</text>
<path class="line wait" d="M${px(right - 60)} 10h22"/><text x="${px(right - 34)}" y="14">after</text>`;
}

/**
 * A picture of how many are still in a line after how long, before and after a change, as SVG.
 *
 * @throws RangeError unless `width` is from 240 to 4,000 pixels.
 * @example
 * writeFileSync('waits.svg', waitCurves(compare({ before, after }, callers, { horizon: days(5) })));
 * @since 0.1.0
 */
export function waitCurves(comparison: Comparison<string>, options?: PictureOptions): string {
  const { title, says, draw } = waitCurvesPicture(comparison);
  return draw(widthAsked(options)).alone(title, says);
}
