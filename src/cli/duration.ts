const secondsIn = { d: 86_400, h: 3600, m: 60, s: 1 } as const;
const part = /^\s*(\d+(?:\.\d+)?)\s*(d|h|m|s)(?![a-z])/i;

/** `5d`, `1d 12h` or `90m` in seconds; undefined if it is no duration. Each unit at most once, the longest first. */
export function parseDuration(text: string): number | undefined {
  let rest = text;
  let total = 0;
  let last = Infinity;
  do {
    const found = part.exec(rest);
    if (!found) return undefined;
    const each = secondsIn[found[2]?.toLowerCase() as keyof typeof secondsIn];
    if (each >= last) return undefined;
    last = each;
    total += Number(found[1]) * each;
    rest = rest.slice(found[0].length);
  } while (rest.trim() !== '');
  return total;
}
