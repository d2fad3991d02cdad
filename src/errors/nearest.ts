import { type Mistake, mistake } from './mistake.ts';
import { shown } from './shown.ts';

/** Longer texts are no names, and comparing them is quadratic. */
const LONGEST = 64;
const LISTED = 8;

/**
 * The name of `known` that `wrong` was probably meant to be: at most a third of its letters away, a swap of two
 * neighbours counted as one; upper and lower case alike. The first of several equally near.
 */
export function nearest(wrong: string, known: Iterable<string>): string | undefined {
  if (wrong.length > LONGEST) return undefined;
  const asked = wrong.toLowerCase();
  let found: string | undefined;
  let least = Math.max(1, Math.floor(asked.length / 3)) + 1;
  for (const name of known) {
    const away = edits(asked, name.toLowerCase(), least);
    if (away < least) {
      least = away;
      found = name;
    }
  }
  return found;
}

/** The remedy for an unknown name: `did you mean 'line'?`, or with nothing near, what there is. */
export function didYouMean(wrong: string, known: Iterable<string>): string | undefined {
  const names = [...known];
  const near = nearest(wrong, names);
  if (near !== undefined) return `did you mean '${near}'?`;
  if (names.length === 0) return undefined;
  const more = names.length > LISTED ? ` and ${names.length - LISTED} more` : '';
  return `there is ${names.slice(0, LISTED).map(shown).join(', ')}${more}`;
}

/** The mistake of naming what is not there: `no state 'lnie'; did you mean 'line'?`. */
export function unknownName(path: string, kind: string, wrong: unknown, known: Iterable<string>): Mistake {
  const remedy = typeof wrong === 'string' ? didYouMean(wrong, known) : undefined;
  return mistake(path, `no ${kind} ${shown(wrong)}`, remedy);
}

/** Edit distance with neighbours swapped, row by row; gives up at `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change, swapped ? before[j - 2]! + 1 : Infinity));
    }
    before = row;
    row = next;
  }
  return row[b.length]!;
}
