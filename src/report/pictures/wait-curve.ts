import type { Estimate } from '../../measure/estimate.ts';
import { figureText, intervalText } from '../../measure/figure-text.ts';
import type { LineWaits } from '../../measure/line-waits.ts';
import type { Run } from '../../measure/run.ts';
import { type Content, html } from '../page/html.ts';
import type { Picture } from '../page/picture.ts';
import { frame, type Place } from './frame.ts';
import { type PictureOptions, widthAsked } from './picture-options.ts';
import { px } from './svg.ts';

/** A share of stays in a line that last longer than so many seconds. */
interface Point {
  readonly seconds: number;
  readonly longer: Estimate;
}

const POINTS = 48;
/** Beyond this share of the waits a curve is only a line along the axis. */
const SHOWN = 0.99;

/** How many still wait after how long, with intervals and the service level's threshold. */
export function waitCurvePicture(run: Run<string>, waits: LineWaits = run.waits, whose = 'all callers'): Picture {
  const threshold = run.settings.thresholds[0] ?? 20;
  const last = waits.quantile(SHOWN).value;
  const most = Math.max(Number.isNaN(last) ? 0 : last, 1.5 * threshold);
  const points = Array.from({ length: POINTS + 1 }, (_, i): Point => {
    const seconds = (most * i) / POINTS;
    return { seconds, longer: waits.longerThan(seconds) };
  });
  const level = waits.serviceLevel(threshold);
  const says = `After ${figureText(threshold, 'duration')}, the threshold, ${figureText(waits.longerThan(threshold).value, 'share')} of those who came to a line are still in it; ${figureText(level.value, 'share')} have been answered.`;
  return {
    title: `How long callers stay in a line: ${whose}`,
    says,
    draw: (width) =>
      frame(
        {
          width,
          height: width < 500 ? 220 : 280,
          across: { label: 'time in the line', unit: 'duration', most },
          up: { label: 'still in the line', unit: 'share', most: Math.max(0.05, points[0]?.longer.value || 0) },
        },
        (place) => [curve(points, place), mark(threshold, level.value, place)],
      ),
    table: {
      caption: `The share still in the line, by time: ${whose}`,
      columns: ['After', 'Still in the line', 'Interval'],
      rows: points
        .filter((_, i) => i % 4 === 0)
        .map(({ seconds, longer }) => [
          figureText(seconds, 'duration'),
          figureText(longer.value, 'share'),
          intervalText(longer, 'share'),
        ]),
    },
  };
}

function curve(points: readonly Point[], { x, y }: Place): Content {
  const at = ({ seconds }: Point, share: number) => `${px(x(seconds))} ${px(y(share))}`;
  const high = points.map((point) => at(point, point.longer.high ?? point.longer.value));
  const low = points.map((point) => at(point, point.longer.low ?? point.longer.value)).reverse();
  return html`<path class="band" d="M${high.join('L')}L${low.join('L')}Z"/>
<path class="line wait" data-values="${points.map(({ longer }) => longer.value).join(' ')}" d="M${points.map((point) => at(point, point.longer.value)).join('L')}"/>`;
}

function mark(threshold: number, level: number, { x, top, bottom }: Place): Content {
  const text = `${figureText(level, 'share')} answered within ${figureText(threshold, 'duration')}`;
  return html`<path class="mark" d="M${px(x(threshold))} ${top}V${bottom}"/>
<text x="${px(x(threshold) + 6)}" y="${top + 12}">${text}</text>`;
}

/**
 * A picture of how many are still in a line after how long, as SVG.
 *
 * @throws RangeError unless `width` is from 240 to 4,000 pixels.
 * @example
 * writeFileSync('waits.svg', waitCurve(simulate(design, callers, { horizon: days(5) })));
 * @since 0.1.0
 */
export function waitCurve(run: Run<string>, options?: PictureOptions): string {
  const { title, says, draw } = waitCurvePicture(run);
  return draw(widthAsked(options)).alone(title, says);
}
