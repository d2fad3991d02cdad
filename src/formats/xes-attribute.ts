import { writtenText } from './written-text.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader makes a space of these where they stand as they are.
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text as the value of an XML attribute, between quotes. */
export function xmlText(text: string): string {
  return writtenText(text).replace(/[&<>"\t\n\r]/g, (found) => entities[found] as string);
}

/** Names are few and come over and over; what else there is would fill the memory. */
const MOST_KNOWN = 10_000;
const known = new Map<string, string>();

/** `<string key="…" value="…"/>`; nothing where there is no text. */
export function xesString(key: string, text: string | null): string {
  if (text === null) return '';
  let value = known.get(text);
  if (value === undefined) {
    value = xmlText(text);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, value);
  }
  return `<string key="${key}" value="${value}"/>`;
}

/** `<float key="…" value="…"/>`, in full precision; nothing where there is no number. */
export function xesFloat(key: string, value: number | null): string {
  return value === null ? '' : `<float key="${key}" value="${value}"/>`;
}

export function xesInt(key: string, value: number | null): string {
  return value === null ? '' : `<int key="${key}" value="${value}"/>`;
}

/** Written where it is true. */
export function xesFlag(key: string, value: boolean): string {
  return value ? `<boolean key="${key}" value="true"/>` : '';
}

export function xesDate(key: string, value: string): string {
  return `<date key="${key}" value="${value}"/>`;
}
