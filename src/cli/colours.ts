/**
 * Whether a stream is to be written to in colour: a terminal, unless NO_COLOR is set or it is a dumb one. FORCE_COLOR
 * decides for itself: 0 and false are no, all else is yes.
 */
export function hasColours(stream: { readonly isTTY?: boolean }, env = process.env): boolean {
  const { FORCE_COLOR: forced, NO_COLOR: none, TERM: kind } = env;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && !none && kind !== 'dumb';
}

const bold = (text: string) => `\x1b[1m${text}\x1b[22m`;
const coloured = (code: number) => (text: string) => `\x1b[${code}m${text}\x1b[39m`;
const red = coloured(31);
const green = coloured(32);
const yellow = coloured(33);
const byStatus: Readonly<Record<string, (text: string) => string>> = { holds: green, violated: red, unknown: yellow };

/** A heading of a table, such as `REPEATS, a journey`. */
const heading = /^[A-Z]{3}[A-Z ]*(?:, [a-z ]+)?$/gm;
/** What a verdict says, where a property ends: `no dead ends: holds (12 states, 21 steps)`. */
const verdict = /(?<=: |→ )(holds|violated|unknown)(?=$| \(| for | →)/gm;

/** Figures and verdicts as the shell prints them, in colour. The words say it all without. */
export function painted(text: string): string {
  return text.replace(heading, bold).replace(verdict, (status) => byStatus[status]?.(status) ?? status);
}

/** An error, a warning, a note: what stands before it is red where something went wrong. */
export function paintedSay(say: string, isWrong: boolean): string {
  return `${isWrong ? red('please-hold:') : bold('please-hold:')} ${say}`;
}
