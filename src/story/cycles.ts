/** Something that is told, or how often what was told before it happened again. */
export type Told<T> = { readonly item: T } | { readonly again: readonly T[]; readonly times: number };

/** Longer rounds than this are not looked for. */
const LONGEST = 8;
/** So many rounds are told in full. */
const IN_FULL = 2;

/** Rounds that come again and again are told once, and then counted. */
export function cycles<T>(items: readonly T[], keyOf: (item: T) => string): Told<T>[] {
  const keys = items.map(keyOf);
  const found: Told<T>[] = [];
  for (let at = 0; at < items.length; ) {
    const { length, rounds } = roundsFrom(keys, at);
    const told = rounds > IN_FULL ? length : 1;
    for (const item of items.slice(at, at + told)) found.push({ item });
    const end = rounds > IN_FULL ? at + length * rounds : at + 1;
    if (end > at + told) found.push({ again: items.slice(at + told, end), times: rounds - 1 });
    at = end;
  }
  return found;
}

/** The round that begins here and covers most, the shortest of those; one round where nothing comes again. */
function roundsFrom(keys: readonly string[], at: number): { readonly length: number; readonly rounds: number } {
  let best = { length: 1, rounds: 1 };
  for (let length = 1; length <= LONGEST; length++) {
    let same = 0;
    while (at + length + same < keys.length && keys[at + same] === keys[at + length + same]) same++;
    const rounds = 1 + Math.floor(same / length);
    if (rounds > IN_FULL && length * rounds > best.length * best.rounds) best = { length, rounds };
  }
  return best;
}
