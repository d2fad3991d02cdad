import { writtenText } from './written-text.ts';

/** How a field that is a text is written. */
export interface CsvText {
  readonly separator: string;
  /** Whether texts that a spreadsheet would take for a formula get an apostrophe in front. */
  readonly escapesFormulas: boolean;
}

/**
 * A text as a field of RFC 4180. One that begins with `=`, `+`, `-`, `@`, a tab, a line break or an apostrophe has one more apostrophe
 * in front where formulas are escaped, so that taking away one that is there gives the text back.
 */
export function csvField(text: string, { separator, escapesFormulas }: CsvText): string {
  const written = writtenText(text);
  const safe = escapesFormulas && /^[=+\-@\t\r\n']/.test(written) ? `'${written}` : written;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
