import type { Change } from '../../measure/change.ts';
import type { Comparison } from '../../measure/comparison.ts';
import type { Unit } from '../../measure/figure-text.ts';
import { changeCells } from '../figures-compared.ts';
import { html, named } from '../page/html.ts';
import type { Section } from '../page/section.ts';
import { tableHtml } from '../page/table.ts';

const rows: readonly (readonly [figure: string, label: string, unit: Unit])[] = [
  ['occupancy', 'occupancy', 'share'],
  ['line', 'callers in line', 'number'],
  ['waits.mean', 'wait in the line', 'duration'],
  ['waits.abandonment', 'give up in it', 'share'],
  ['waits.serviceLevel', 'answered in time', 'share'],
];

/** The pools that both designs have, before and after; and those that only one has. */
export function poolsComparedSection({ before, after, figures }: Comparison<string>): Section {
  const [was, is] = [before, after].map(({ pools }) => Object.keys(pools)) as [string[], string[]];
  const both = was.filter((name) => is.includes(name));
  const only = (names: readonly string[], others: readonly string[], which: string) => {
    const own = names.filter((name) => !others.includes(name));
    return own.length > 0 && html`<p>Only ${which}: ${own.map((name, i) => [i > 0 && ', ', named(name)])}.</p>`;
  };
  const table = {
    caption: 'Pools before and after, with paired differences',
    columns: ['Pool', 'Before', 'After', 'Difference', 'Interval', 'It is'],
    rows: both.flatMap((name) =>
      rows.flatMap(([figure, label, unit]) => {
        const change: Change | undefined = figures[`pools.${name}.${figure}`];
        return change === undefined ? [] : [[html`${named(name)}, ${label}`, ...changeCells(change, unit)]];
      }),
    ),
  };
  return {
    id: 'pools',
    title: 'Pools',
    lead: 'Occupancy is time with callers or in wrap-up over time at work without breaks.',
    body: [
      both.length > 0 ? tableHtml(table) : html`<p>No pool is in both designs.</p>`,
      only(was, is, 'before'),
      only(is, was, 'after'),
    ],
  };
}
