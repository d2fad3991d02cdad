import type { ChangeVerdict } from '../../measure/change.ts';
import type { Comparison } from '../../measure/comparison.ts';
import { figureText } from '../../measure/figure-text.ts';
import { type Compared, changeCells, figuresCompared, signedText } from '../figures-compared.ts';
import { type Content, html } from '../page/html.ts';
import type { Picture } from '../page/picture.ts';
import { type PictureOptions, widthAsked } from './picture-options.ts';
import { clipped, px, Svg } from './svg.ts';

/** Where the rows of a picture are, and what a share of the figure before is in pixels. */
interface Layout {
  readonly isWide: boolean;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  x(share: number): number;
}

const HEAD = 34;
const LABELS = 222;
const TEXTS = 150;
/** Beyond these a mark is drawn at the edge, as an arrow. */
const limits = { least: -1, most: 1.5 };
const steps = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5];

/** Every figure's difference with its interval, relative to what it was before. */
export function differencesPicture(comparison: Comparison<string>): Picture {
  const rows = figuresCompared(comparison);
  const count = (of: ChangeVerdict) => rows.filter(({ change }) => change.verdict === of).length;
  const { currency } = comparison.before.cost;
  const sure = Number((100 * comparison.before.settings.confidence).toPrecision(6));
  return {
    title: 'What changed, relative to before',
    says: `Of ${rows.length} figures ${count('less')} are less than before, ${count('more')} are more, ${count('same')} are the same, and ${count('undecided')} cannot be told from no change. Bars are ${sure} % intervals of the paired difference, divided by the figure before.`,
    draw: (width) => {
      const layout = layoutOf(rows, width);
      return new Svg(width, layout.height, [axis(layout), rows.map((row, at) => rowParts(row, at, layout, currency))]);
    },
    table: {
      caption: 'Figures before and after, with paired differences',
      columns: ['Figure', 'Before', 'After', 'Difference', `${sure} % interval`, 'It is', 'For callers'],
      rows: rows.map(({ label, unit, change, isBetter }) => [
        label,
        ...changeCells(change, unit),
        isBetter === undefined ? '-' : isBetter ? 'better' : 'worse',
      ]),
    },
  };
}

/** What a difference and its ends are, relative to the figure before; nothing where that was 0 or is not known. */
function relative({
  change: { before, difference },
}: Compared): readonly [low: number, value: number, high: number] | null {
  const { low, value, high } = difference;
  if (!(before.value > 0) || Number.isNaN(value)) return null;
  return [(low ?? value) / before.value, value / before.value, (high ?? value) / before.value];
}

function layoutOf(rows: readonly Compared[], width: number): Layout {
  const isWide = width >= 500;
  const shares = rows.flatMap((row) => relative(row) ?? []);
  const [least, most] = [Math.min(-0.01, ...shares), Math.max(0.01, ...shares)];
  const from = Math.max(least, limits.least);
  const to = Math.min(most, limits.most);
  const [left, right] = isWide ? [LABELS + 16, width - TEXTS - 16] : [16, width - 16];
  const step = steps.find((each) => (to - from) / each <= (right - left) / 62) ?? 1;
  const height = HEAD + rows.length * (isWide ? 26 : 44) + 6;
  const x = (share: number) =>
    left + ((Math.min(Math.max(share, from), to) - from) * (right - left)) / (to - from || 1);
  return { isWide, width, height, left, right, from, to, step, x };
}

function axis({ from, to, step, x, height, left, right }: Layout): Content {
  const first = Math.ceil(from / step - 1e-9);
  const marks = Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, i) => (first + i) * step);
  return marks.map((share) => {
    const text = share === 0 ? 'no change' : signedPercent(share);
    const half = 3.3 * text.length;
    const at = Math.min(Math.max(x(share), left - 16 + half), right + 16 - half);
    return html`<path class="${share === 0 ? 'axis' : 'grid'}" d="M${px(x(share))} ${HEAD - 12}V${height}"/>
${(share === 0 || Math.abs(x(share) - x(0)) > 52) && html`<text class="soft middle" x="${px(at)}" y="${HEAD - 18}">${text}</text>`}`;
  });
}

function rowParts(row: Compared, at: number, layout: Layout, currency: string | null): Content {
  const { label, unit, change, isBetter } = row;
  const { isWide, width } = layout;
  const top = HEAD + at * (isWide ? 26 : 44);
  const y = top + (isWide ? 13 : 30);
  const textY = isWide ? y + 4 : top + 14;
  const said = `${signedText(change.difference.value, unit, currency)}, ${change.verdict}`;
  const shares = relative(row);
  return html`<text class="over" x="2" y="${textY}">${clipped(label, isWide ? LABELS : width - 6.6 * said.length - 20)}</text>
<text class="over end" x="${width}" y="${textY}">${clipped(said, isWide ? TEXTS : width)}</text>
${shares && mark(shares, change.verdict, { y, layout, kind: isBetter === undefined ? 'soft' : isBetter ? 'good' : 'dead' })}
${!shares && html`<text class="soft" x="${px(layout.x(0) + 8)}" y="${y + 4}">${figureText(change.before.value, unit)} before</text>`}`;
}

function mark(
  [low, value, high]: readonly [number, number, number],
  verdict: ChangeVerdict,
  { y, layout: { x, from, to }, kind }: { y: number; layout: Layout; kind: string },
): Content {
  const [start, end] = [px(x(low)), px(x(high))];
  const ends = [low >= from ? `M${start} ${y - 4}v8` : '', high <= to ? `M${end} ${y - 4}v8` : ''].join('');
  return html`<path class="line ${kind}" d="M${start} ${y}H${end}${ends}"/>
<path class="${kind} ${verdict === 'undecided' ? 'hollow' : 'solid'}" data-value="${value}" data-low="${low}" data-high="${high}" d="${shape(verdict, px(x(value)), y)}"/>`;
}

/** A wedge to the side to which the figure went; a ring where it cannot be told; a square where it is the same. */
function shape(verdict: ChangeVerdict, x: number, y: number): string {
  if (verdict === 'less') return `M${x - 7} ${y}l11 -6v12z`;
  if (verdict === 'more') return `M${x + 7} ${y}l-11 -6v12z`;
  if (verdict === 'same') return `M${x - 4} ${y - 4}h8v8h-8z`;
  return `M${x - 5} ${y}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z`;
}

const signedPercent = (share: number): string =>
  `${share < 0 ? '−' : '+'}${Number((100 * Math.abs(share)).toPrecision(6))} %`;

/**
 * A picture of what differs between two designs, as SVG: each figure's paired difference with its interval, relative to what
 * it was before.
 *
 * @throws RangeError unless `width` is from 240 to 4,000 pixels.
 * @example
 * writeFileSync('change.svg', differences(compare({ before, after }, callers, { horizon: days(5) })));
 * @since 0.1.0
 */
export function differences(comparison: Comparison<string>, options?: PictureOptions): string {
  const { title, says, draw } = differencesPicture(comparison);
  return draw(widthAsked(options)).alone(title, says);
}
