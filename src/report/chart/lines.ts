/** A text in at most so many lines of so many letters; the last says by … that there is more. */
export function lines(text: string, letters: number, most: number): readonly string[] {
  const found: string[] = [];
  let line = '';
  const pieces = text.split(/\s+/u).flatMap((word) => broken(word, letters));
  for (const piece of pieces) {
    if (piece === '') continue;
    const longer = line === '' ? piece : `${line} ${piece}`;
    if ([...longer].length <= letters) line = longer;
    else {
      found.push(line);
      line = piece;
    }
    if (found.length > most) break;
  }
  if (line !== '') found.push(line);
  if (found.length <= most) return found;
  const last = [...(found[most - 1] as string)];
  return [...found.slice(0, most - 1), `${last.slice(0, letters - 1).join('')}…`];
}

/** A word that is longer than a line, in pieces. */
function broken(word: string, letters: number): readonly string[] {
  const all = [...word];
  if (all.length <= letters) return [word];
  const pieces: string[] = [];
  // Nobody sees more than some lines of it.
  for (let at = 0; at < all.length && pieces.length < 10; at += letters)
    pieces.push(all.slice(at, at + letters).join(''));
  return pieces;
}
