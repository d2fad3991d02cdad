import type { Estimate } from '../../measure/estimate.ts';
import { figureText, intervalText } from '../../measure/figure-text.ts';
import type { Run } from '../../measure/run.ts';
import { type Content, html, named } from '../page/html.ts';
import type { Picture } from '../page/picture.ts';
import { type PictureOptions, widthAsked } from './picture-options.ts';
import { type Scale, scale } from './scale.ts';
import { clipped, px, Svg } from './svg.ts';

type Row = readonly [state: string, share: Estimate];

/** More states than this are in the table only. */
const SHOWN = 12;
const HEAD = 26;
const ROW = 40;

/** In which states contacts meet their dead ends, with intervals. */
export function deadEndBarsPicture(run: Run<string>): Picture {
  const rows = Object.entries(run.deadEnds.byState).sort(([, a], [, b]) => b.value - a.value);
  const sure = `${Number((100 * run.settings.confidence).toPrecision(6))} %`;
  const [first] = rows;
  return {
    title: 'Where contacts meet a dead end',
    says: `Shares of all contacts, with ${sure} intervals${first === undefined ? '' : `; most of them in ${first[0]}`}.${rows.length > SHOWN ? ` The first ${SHOWN} of ${rows.length} states.` : ''}`,
    draw: (width) => drawn(rows.slice(0, SHOWN), width),
    table: {
      caption: 'The share of contacts that meet their dead end in each state',
      columns: ['State', 'Share of contacts', `${sure} interval`],
      rows: rows.map(([state, share]) => [
        named(state),
        figureText(share.value, 'share'),
        intervalText(share, 'share'),
      ]),
    },
  };
}

function drawn(rows: readonly Row[], width: number): Svg {
  const most = Math.max(0, ...rows.map(([, { value, high }]) => high ?? value));
  const x = scale(most, 'share', Math.max(2, Math.floor(width / 110)), 2, width - 20);
  const height = HEAD + rows.length * ROW + 4;
  return new Svg(width, height, [
    x.ticks.map(({ at, label }) => {
      const end = at === 0 ? '' : at === x.to ? ' end' : ' middle';
      return html`<path class="grid" d="M${px(x(at))} ${HEAD - 4}V${height}"/>
<text class="soft${end}" x="${px(at === 0 ? 0 : at === x.to ? width : x(at))}" y="16">${label}</text>`;
    }),
    rows.map((row, at) => bar(row, HEAD + at * ROW, x, width)),
  ]);
}

function bar([state, { value, low, high }]: Row, top: number, x: Scale, width: number): Content {
  const [from, to] = [px(x(low ?? value)), px(x(high ?? value))];
  const text = figureText(value, 'share');
  const y = top + 27;
  return html`<text class="over" x="2" y="${top + 14}">${clipped(state, width - 90)}</text>
<text class="over end" x="${width}" y="${top + 14}">${text}</text>
<path class="fill dead" data-value="${value}" d="M${px(x(0))} ${y - 6}H${px(x(value))}v12H${px(x(0))}z"/>
<path class="line ink thin" data-low="${low}" data-high="${high}" d="M${from} ${y}H${to}M${from} ${y - 4}v8M${to} ${y - 4}v8"/>`;
}

/**
 * A picture of the states in which contacts meet their dead ends, as SVG: the share of contacts in each, with intervals.
 *
 * @throws RangeError unless `width` is from 240 to 4,000 pixels.
 * @example
 * writeFileSync('dead-ends.svg', deadEndBars(simulate(design, callers, { horizon: days(5) })));
 * @since 0.1.0
 */
export function deadEndBars(run: Run<string>, options?: PictureOptions): string {
  const { title, says, draw } = deadEndBarsPicture(run);
  return draw(widthAsked(options)).alone(title, says);
}
