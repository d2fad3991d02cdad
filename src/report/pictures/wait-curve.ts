import { figureText, intervalText } from '../../measure/figure-text.ts';
import type { Run } from '../../measure/run.ts';
import { type Content, html } from '../page/html.ts';
import type { Picture } from '../page/picture.ts';
import { frame, type Place } from './frame.ts';
import { type PictureOptions, widthAsked } from './picture-options.ts';
import { partsOf, type SharePoint, shareCurve } from './share-curve.ts';
import { px, widthOf } from './svg.ts';

const POINTS = 48;
/** Beyond this share of the waits a curve is only a line along the axis. */
const SHOWN = 0.99;

/** Until when waits are drawn, seconds. */
export function longestShown({ waits, settings }: Run<string>): number {
  const last = waits.quantile(SHOWN).value;
  return Math.max(Number.isNaN(last) ? 0 : last, 1.5 * (settings.thresholds[0] ?? 20));
}

/** How many still wait after how long, with intervals and the service level's threshold. */
export function waitCurvePicture(run: Run<string>): Picture {
  const { waits, settings } = run;
  const threshold = settings.thresholds[0] ?? 20;
  const most = longestShown(run);
  const seconds = partsOf(most, POINTS);
  const curve = waits.curve([...seconds, threshold]);
  const points = seconds.map((second, i): SharePoint => ({ seconds: second, share: curve[i]! }));
  const level = waits.serviceLevel(threshold);
  const beyond = curve.at(-1)!.value;
  const says = `After ${threshold} s, the threshold, ${figureText(beyond, 'share')} of those who came to a line are still in it; ${figureText(level.value, 'share')} have been answered.`;
  return {
    title: 'How long callers stay in a line',
    says,
    draw: (width) =>
      frame(
        {
          width,
          height: width < 500 ? 220 : 280,
          across: { label: 'time in the line', unit: 'duration', most },
          up: { label: 'still in the line', unit: 'share', most: Math.max(0.05, points[0]?.share.value || 0) },
        },
        (place) => [
          shareCurve(points, place, 'wait'),
          mark(threshold, `${figureText(level.value, 'share')} answered within ${threshold} s`, place),
        ],
      ),
    table: {
      caption: 'The share still in the line, by time',
      columns: ['After', 'Still in the line', 'Interval'],
      rows: points
        .filter((_, i) => i % 4 === 0)
        .map(({ seconds: after, share }) => [
          figureText(after, 'duration'),
          figureText(share.value, 'share'),
          intervalText(share, 'share'),
        ]),
    },
  };
}

function mark(threshold: number, text: string, { x, top, bottom, right }: Place): Content {
  const at = x(threshold);
  const fits = at + 6 + widthOf(text) <= right;
  return html`<path class="mark" d="M${px(at)} ${top}V${bottom}"/>
<text class="${fits ? 'over' : 'over end'}" x="${px(fits ? at + 6 : Math.max(at - 6, widthOf(text)))}" y="${top + 12}">${text}</text>`;
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
