/** A text as it was before it was written to a log: `\u{1f}` stands for the character. */
export function unescaped(text: string): string {
  return text.replace(/\\u\{([0-9a-f]+)\}/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
