/** Characters of a state's label that are shown; what is more is cut. */
const LONGEST = 80;

/** What may stand in a label as it is: letters of any script, and a few signs that mean nothing to Mermaid. */
const plain = /^[\p{L}\p{N}\p{M} .,!?'()[\]_/-]$/u;

/**
 * A text as a label of Mermaid, on one line and of at most `longest` characters: what might be taken for Mermaid's own signs, or for HTML, is written
 * as an entity code, `#34;`.
 */
export function mermaidLabel(text: string, longest = LONGEST): string {
  const characters = [...text.replace(/[\s\p{Cc}]+/gu, ' ').trim()];
  const shown = characters.length > longest ? [...characters.slice(0, longest - 1), '…'] : characters;
  return shown.map(written).join('') || '-';
}

function written(character: string): string {
  if (plain.test(character)) return character;
  const code = character.codePointAt(0) as number;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return `#${isHalf || (code >= 0xfffe && code <= 0xffff) ? 0xfffd : code};`;
}
