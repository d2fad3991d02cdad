/** Names that stand in one text, with `;` between them, which is `\;` in a name. */
export function namesOf(text: string | null): readonly string[] {
  if (text === null) return [];
  return [...text.matchAll(/((?:\\[\s\S]|[^;\\])*)(?:;|$)/g)]
    .slice(0, -1)
    .map(([, name = '']) => name.replace(/\\([\s\S])/g, '$1'));
}
