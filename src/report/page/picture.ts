import type { Svg } from '../pictures/svg.ts';
import { type Html, html } from './html.ts';
import { type Table, tableHtml } from './table.ts';

/** Something to look at, and the same to read. */
export interface Picture {
  /** What it shows; its accessible name. */
  readonly title: string;
  /** What there is to see in it, in a plain sentence. */
  readonly says: string;
  /** Drawn for a column of so many pixels. */
  readonly draw: (width: number) => Svg;
  /** The figures it is drawn from. */
  readonly table: Table;
}

/** The widths for which a page has its pictures drawn: a telephone's column, and all others. */
export const widths = { narrow: 340, wide: 720 } as const;

/** A picture in a page: drawn for narrow and for wide columns, with what it says and a table behind it. */
export function pictureHtml({ title, says, draw, table }: Picture): Html {
  const [narrow, wide] = [draw(widths.narrow), draw(widths.wide)];
  return html`<figure>
<figcaption><strong>${title}</strong> ${says}</figcaption>
<div class="wide">${wide.inPage(title)}</div>
<div class="narrow">${narrow.inPage(title)}</div>
<details><summary>The figures as a table<span class="hidden">: ${title}</span></summary>
${tableHtml(table)}
</details>
</figure>`;
}
