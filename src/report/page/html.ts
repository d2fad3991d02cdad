/** What may stand in markup: texts are escaped, markup is not, lists are put one after the other, nothing is left out. */
export type Content = Html | string | number | readonly Content[] | null | undefined | false;

/** A piece of HTML or SVG. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

/** Markup with values put in; every text among them is escaped. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  let text = parts[0] as string;
  for (const [at, value] of values.entries()) text += markup(value) + (parts[at + 1] as string);
  return new Html(text);
}

/** A name that a user gave: whichever way it is written, what stands around it keeps its direction. */
export function named(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

function markup(value: Content): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(markup).join('');
  return escaped(String(value));
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Half a pair of surrogates, and what neither HTML nor XML 1.0 may hold. */
const forbidden = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;

function escaped(text: string): string {
  return text.replace(forbidden, '\ufffd').replace(/[&<>"']/g, (mark) => marks[mark] as string);
}
