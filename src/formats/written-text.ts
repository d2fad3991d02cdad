// What neither XML 1.0 nor UTF-8 can hold: control characters, halves of surrogate pairs, and the last two of the plane.
// A backslash is escaped too where it would be taken for the beginning of an escape.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found.
const unwritable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}|\\(?=u\{[0-9a-f]+\})/gu;

/**
 * A text as logs can hold it: as it is, but for characters that cannot be written, which become `\u{1f}`, as in JavaScript. So no
 * two texts are written alike.
 */
export function writtenText(text: string): string {
  return text.replace(unwritable, (found) => `\\u{${found.charCodeAt(0).toString(16)}}`);
}
