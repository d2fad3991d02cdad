/** Letters written from right to left, and what turns the direction of text around. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: a prompt may hold any.
const BREAKS = /[\s\u0000-\u001f\u007f-\u009f]+/g;

/** A text of the design's author on one line, such that its direction turns nothing around it. */
export function oneLine(text: string): string {
  const line = text.replace(TURNS, '').replace(BREAKS, ' ').trim();
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}

/** What somebody says or what is written, in quotes. */
export function quoted(text: string): string {
  return `"${oneLine(text)}"`;
}

/** A name in code as words: `notListed` as `not listed`, `KEY_1` as `KEY 1`. */
export function inWords(name: string): string {
  const words = name.replace(/[._-]+/g, ' ').replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2');
  const lowered = words.split(' ').map((word) => (/^\p{Lu}[\p{Ll}\p{N}]*$/u.test(word) ? word.toLowerCase() : word));
  return oneLine(lowered.join(' '));
}

/** The name of an outcome: `resolved`, and in quotes where it is of more words than one. */
export function outcomeName(name: string): string {
  const words = inWords(name);
  return words.includes(' ') ? `'${words}'` : words;
}
