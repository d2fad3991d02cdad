import { type Content, type Html, html } from './html.ts';

/** A part of the page, to which the list of contents leads. */
export interface Section {
  readonly id: string;
  readonly title: string;
  /** One sentence that says what there is to see. */
  readonly lead?: Content;
  readonly body: Content;
}

export function sectionHtml({ id, title, lead, body }: Section): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${lead && html`<p class="lead">${lead}</p>`}
${body}
</section>`;
}
