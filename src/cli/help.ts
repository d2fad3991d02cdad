import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { wrapped } from './wrapped.ts';

/** Where nothing tells how wide it is. */
const USUAL = 100;
/** Wider lines are hard to read, and narrower ones cannot be filled. */
const [LEAST, MOST] = [32, 110];
/** What stands beside its meaning has to leave so many columns to it. */
const BESIDE = 40;

/** How many columns there are for help. */
const widthOf = (columns: number | undefined): number => Math.min(MOST, Math.max(LEAST, (columns ?? USUAL) - 1));

/** What `please-hold --help` prints, in so many columns. */
export function overview(columns?: number): string {
  const all = Object.entries<Command>(commands);
  const width = widthOf(columns);
  return text([
    ...wrapped(
      'Design a phone menu, a hold queue or a chatbot as a state machine, and let thousands of callers live through it.',
      width,
    ),
    '',
    'Usage: please-hold <command> [options]',
    '',
    'Commands:',
    ...pairs(
      all.map(([name, { summary }]) => [name, summary]),
      width,
    ),
    '',
    'Examples:',
    ...examples(
      all.flatMap(([, command]) => command.examples.slice(0, 1)),
      width,
    ),
    '',
    ...[
      'please-hold <command> --help shows its options. --version prints the version.',
      'Ctrl-C prints what was computed so far; twice stops at once.',
      'Exit codes: 0 done, 1 a run failed or a property is violated, 2 wrong usage or design, 130 stopped by Ctrl-C.',
    ].flatMap((line) => wrapped(line, width, '  ')),
  ]);
}

/** What `please-hold <command> --help` prints, in so many columns. */
export function commandHelp(command: Command, columns?: number): string {
  const width = widthOf(columns);
  return text([
    ...wrapped(`${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`, width),
    '',
    ...wrapped(`Usage: ${command.usage}`, width, '  '),
    '',
    'Options:',
    ...pairs(command.explained, width),
    '',
    'Examples:',
    ...examples(command.examples, width),
  ]);
}

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;

/** A name and what it means: beside each other, or below each other where there is no room. */
function pairs(rows: readonly (readonly [string, string])[], width: number): string[] {
  const beside = Math.max(...rows.map(([left]) => left.length)) + 4;
  const indent = width - beside >= BESIDE ? ' '.repeat(beside) : '      ';
  return rows.flatMap(([left, right]) => {
    const lines = wrapped(indent + right, width, indent);
    const head = `  ${left}`;
    if (indent.length < beside) return [head, ...lines];
    return [head.padEnd(beside) + lines[0]?.trimStart(), ...lines.slice(1)];
  });
}

/** Lines to be typed are not broken: they are copied. */
function examples(all: readonly (readonly [string, string])[], width: number): string[] {
  return all.flatMap(([line, meaning]) => [`  ${line}`, ...wrapped(`      ${meaning}`, width, '      ')]);
}
