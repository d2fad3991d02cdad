import { figureText } from '../../measure/figure-text.ts';
import type { Run } from '../../measure/run.ts';
import { live } from '../lived/lived.ts';
import { Repeated } from '../lived/repeated.ts';
import { figureCell } from '../page/figure-cell.ts';
import { type Content, html } from '../page/html.ts';
import type { Picture } from '../page/picture.ts';
import { type PictureOptions, widthAsked } from './picture-options.ts';
import { type RepeatRow, type RepeatSegment, type RepeatSettings, repeatRows } from './repeat-rows.ts';
import { scale } from './scale.ts';
import { clipped, px, Svg, widthOf } from './svg.ts';

/** More rows of a kind are not looked at; the table has them all. */
const MOST = 12;
const ROW = 36;
const HEAD = 34;
const FOOT = 44;
const BAR = 12;

const marks: readonly (readonly [segment: RepeatSegment, label: string])[] = [
  ['noMemory', 'not kept'],
  ['passedOn', 'passed on'],
  ['newContact', 'new contact'],
];

/** What is repeated, where, and of what is told again why: how often a journey. */
export function repeatsPicture(repeated: Repeated, settings: RepeatSettings): Picture {
  const rows = repeatRows(repeated, settings);
  const blocks = [rows.filter(({ isTold }) => isTold), rows.filter(({ isTold }) => !isTold)];
  const [told] = blocks[0]!;
  const says = told
    ? `Most of what is told again: ${told.name}, ${figureText(told.all.value, 'number')} times a journey. Either the one who asks was told before and did not keep it, or the contact was passed on to somebody who was not told, or it was told in another contact.`
    : 'No fact is told again.';
  const few = blocks.some(({ length }) => length > MOST) ? ` The ${MOST} most frequent of each are drawn.` : '';
  return {
    title: 'What is repeated, where, and why',
    says: `${says}${few}`,
    draw: (width) => {
      const parts = blocks.filter(({ length }) => length > 0).map((block) => drawn(width, block.slice(0, MOST)));
      let height = 0;
      const placed = parts.map((part) => {
        const top = height;
        height += part.height;
        return html`<g transform="translate(0 ${top})">${part.parts}</g>`;
      });
      return new Svg(width, height, placed);
    },
    table: {
      caption: 'What is repeated, times a journey',
      columns: ['What', 'Where', 'To whom', 'In all', 'Not kept', 'Passed on', 'New contact'],
      rows: rows.map(({ what, where, whom, all, segments }) => [
        what,
        where,
        whom,
        figureCell(all, 'number'),
        ...marks.map(([segment]) => {
          const value = segments.find(([name]) => name === segment)?.[1];
          return value === undefined ? '' : figureText(value, 'number');
        }),
      ]),
    },
  };
}

/** Bars with one scale. */
function drawn(width: number, rows: readonly RepeatRow[]): Svg {
  const height = HEAD + rows.length * ROW + FOOT;
  const right = width - 14 - widthOf('0.00000');
  const most = Math.max(0, ...rows.map(({ all }) => all.value));
  const x = scale(most, 'number', Math.max(2, Math.floor(width / 110)), 0, right);
  const bottom = height - FOOT;
  return new Svg(width, height, [
    rows[0]?.isTold
      ? legend(width)
      : html`<text class="soft" x="0" y="14">${clipped('played again, misunderstood, contacts again', width)}</text>`,
    x.ticks.map(({ at, label }) => {
      const middle = Math.max(x(at), widthOf(label) / 2);
      return html`<path class="grid" d="M${px(x(at))} ${HEAD - 6}V${bottom}"/><text class="soft middle" x="${px(middle)}" y="${bottom + 17}">${label}</text>`;
    }),
    rows.map(({ name, all, segments }, at) => {
      const top = HEAD + at * ROW;
      return html`<text class="over" x="0" y="${top + 10}">${clipped(name, width)}</text>${bar(segments, x, top + 16)}
<text class="soft over" x="${px(x(all.value) + 6)}" y="${top + 26}">${figureText(all.value, 'number')}</text>`;
    }),
    html`<text class="soft end" x="${px(width - 14)}" y="${height - 12}">times a journey</text>`,
  ]);
}

function bar(segments: RepeatRow['segments'], x: (value: number) => number, top: number): Content {
  let from = 0;
  return segments.map(([segment, value]) => {
    const begin = from;
    from += value;
    if (value === 0) return null;
    return html`<path class="repeat ${segment}" data-value="${Number(value.toPrecision(6))}" d="M${px(x(begin))} ${top}H${px(x(from))}v${BAR}H${px(x(begin))}Z"/>`;
  });
}

function legend(width: number): Content {
  const told = width < 500 ? 'told again:' : 'told again, because:';
  let left = widthOf(told) + 8;
  return [
    html`<text class="soft" x="0" y="14">${told}</text>`,
    marks.map(([segment, label]) => {
      const at = left;
      left += 16 + widthOf(label) + 6;
      return html`<path class="repeat ${segment}" d="M${px(at)} 4h12v${BAR}h-12Z"/><text class="soft" x="${px(at + 16)}" y="14">${label}</text>`;
    }),
  ];
}

/**
 * A picture of what callers repeat as SVG: facts told again, prompts replayed, misunderstandings and contacts again, by the state in
 * which that was, times a journey. Replications are lived through again for it.
 *
 * @throws RangeError unless `width` is from 240 to 4,000 pixels, or where it is not known what the run was made from.
 * @example
 * writeFileSync('repeats.svg', repeatBars(simulate(design, callers, { horizon: days(5) })));
 * @since 0.1.0
 */
export function repeatBars(run: Run<string>, options?: PictureOptions): string {
  const width = widthAsked(options);
  const repeated = new Repeated();
  if (live(run, [repeated]) === undefined)
    throw new RangeError('it is not known what the run was made from; give what simulate() gave, in the same thread');
  const { title, says, draw } = repeatsPicture(repeated, run.settings);
  return draw(width).alone(title, says);
}
