/** A text in lines of so many columns at most, where its words are not longer; lines after the first are indented. */
export function wrapped(text: string, width: number, indent = ''): string[] {
  const first = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of text.trim().split(/ +/)) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
