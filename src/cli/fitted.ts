/** The line above the table of a run: all callers, an interval, and personas beside them. */
const heading = /^ +all callers +\S+ % interval(?= {3})/m;

/** A run's table as wide as the terminal: personas that have no room beside the others are left out, and it says so. */
export function fitted(text: string, columns: number | undefined): string {
  const lines = text.split('\n');
  const header = lines.find((line) => heading.test(line));
  if (columns === undefined || header === undefined || header.length <= columns) return text;
  const least = heading.exec(header)?.[0].length ?? 0;
  // Cells are to the right, so that all of a column end where its name does.
  const names = [...header.slice(least).matchAll(/\S+(?: {1,2}\S+)*/g)];
  const ends = names.map((name) => least + name.index + name[0].length);
  const cut = ends.findLast((end) => end <= columns) ?? least;
  if (cut > columns) return text;
  const left = names.filter((_, at) => (ends[at] ?? 0) > cut).map(([name]) => name);
  const short = lines.map((line) => (line.slice(cut, cut + 3) === '   ' ? line.slice(0, cut).trimEnd() : line));
  return [...short, '', `Not shown for want of room: ${left.join(', ')}. --json has all.`].join('\n');
}
