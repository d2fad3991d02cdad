/** Marks that stand on other characters, and what is not to be seen. */
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}|\p{Cc}/u;
/** What takes two columns of a terminal: pictures, and letters of East Asia. */
const WIDE = /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u;

const parts = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a terminal a text takes. */
export function columns(text: string): number {
  let width = 0;
  for (const { segment } of parts.segment(text)) width += columnsOf(segment);
  return width;
}

function columnsOf(character: string): number {
  if (WIDE.test(character)) return 2;
  return [...character].every((point) => NO_WIDTH.test(point)) ? 0 : 1;
}

/** A text with spaces behind it, or before it where `width` is negative, to take so many columns. */
export function padded(text: string, width: number): string {
  const spaces = ' '.repeat(Math.max(0, Math.abs(width) - columns(text)));
  return width < 0 ? `${spaces}${text}` : `${text}${spaces}`;
}

/** A text as lines of at most so many columns, broken between words, and words that are longer between characters. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  const end = () => {
    lines.push(line);
    [line, used] = ['', 0];
  };
  for (const word of text.split(' ')) {
    const length = columns(word);
    if (used > 0 && used + 1 + length > width) end();
    if (used > 0) [line, used] = [`${line} `, used + 1];
    if (length <= width) {
      [line, used] = [line + word, used + length];
      continue;
    }
    for (const { segment } of parts.segment(word)) {
      if (used + columnsOf(segment) > width) end();
      [line, used] = [line + segment, used + columnsOf(segment)];
    }
  }
  end();
  return lines;
}
