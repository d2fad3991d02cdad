import { hasColours, painted, paintedSay } from './colours.ts';
import { fitted } from './fitted.ts';

/** What was asked for, on standard output. */
export function print(output: string, isData = false): void {
  const text = isData ? output : fitted(output, process.stdout.columns);
  process.stdout.write(`${!isData && hasColours(process.stdout) ? painted(text) : text}\n`);
}

/** What the user has to be told, on standard error. */
export function say(text: string, isWrong = false): void {
  process.stderr.write(`${hasColours(process.stderr) ? paintedSay(text, isWrong) : `please-hold: ${text}`}\n`);
}
