import { type Content, type Html, html } from './html.ts';

/** Figures in rows, for those who read and do not look. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Content[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly Content[])[];
  /** Cells are words, and not figures to be compared. */
  readonly isText?: boolean;
}

/** A table with headings of columns and rows. Wide ones are scrolled by themselves, with the keyboard too. */
export function tableHtml({ caption, columns, rows, isText = false }: Table): Html {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${caption}">
<table${isText && html` class="words"`}><caption>${caption}</caption>
<thead><tr>${columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${rows.map(
    ([first, ...cells]) => html`
<tr><th scope="row">${first}</th>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`,
  )}
</tbody></table></div>`;
}
