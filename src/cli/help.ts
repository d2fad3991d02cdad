import type { Command } from './command.ts';
import { commands } from './commands.ts';

/** What `please-hold --help` prints. */
export function overview(): string {
  const all = Object.entries(commands);
  return text([
    'Design a phone menu, a hold queue or a chatbot as a state machine, and let thousands of callers live through it.',
    '',
    'Usage: please-hold <command> [options]',
    '',
    'Commands:',
    ...columns(all.map(([name, { summary }]) => [name, summary])),
    '',
    'Examples:',
    ...examples(
      all.map(
        ([
          ,
          {
            examples: [first],
          },
        ]) => first,
      ),
    ),
    '',
    'please-hold <command> --help shows its options. --version prints the version.',
    'Ctrl-C prints what was computed so far; twice stops at once.',
    'Exit codes: 0 done, 1 a run failed or a property is violated, 2 wrong usage or design, 130 stopped by Ctrl-C.',
  ]);
}

/** What `please-hold <command> --help` prints. */
export function commandHelp(command: Command): string {
  return text([
    `${command.summary[0]?.toUpperCase()}${command.summary.slice(1)}.`,
    '',
    `Usage: ${command.usage}`,
    '',
    'Options:',
    ...columns(command.explained),
    '',
    'Examples:',
    ...examples(command.examples),
  ]);
}

const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

function examples(all: readonly (readonly [string, string])[]): string[] {
  return all.flatMap(([line, meaning]) => [`  ${line}`, `      ${meaning}`]);
}
