#!/usr/bin/env node
import { parseArgs } from 'node:util';
import packageJson from '../../package.json' with { type: 'json' };
import type { Arguments, Command } from './command.ts';
import { commands, known } from './commands.ts';
import { commandHelp, overview } from './help.ts';
import { ignoreClosedPipe } from './pipe.ts';
import { say } from './say.ts';
import { unknownName, WrongUsage } from './wrong-usage.ts';

/** Runs the command line and gives the exit code. Nothing heavy is loaded before it is known to be needed. */
async function main([name, ...args]: readonly string[]): Promise<number> {
  const { columns } = process.stdout;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    const asked = args[0];
    if (asked !== undefined && !asked.startsWith('-') && !known(asked)) {
      throw unknownName('command', asked, Object.keys(commands));
    }
    process.stdout.write(
      asked === undefined || !known(asked) ? overview(columns) : commandHelp(commands[asked], columns),
    );
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    process.stdout.write(`${packageJson.version}\n`);
    return 0;
  }
  if (name.startsWith('-')) throw unknownName('option', name, ['--help', '--version']);
  if (!known(name)) throw unknownName('command', name, Object.keys(commands));
  const command: Command = commands[name];
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(commandHelp(command, columns));
    return 0;
  }
  return (await command.load())(readArguments(name, command, args));
}

function readArguments(name: string, { options, explained }: Command, args: readonly string[]): Arguments {
  for (const arg of args) {
    if (arg === '--') break;
    const option = /^--([^=]+)/.exec(arg)?.[1];
    if (option !== undefined && !Object.hasOwn(options, option)) {
      throw unknownName(
        'option',
        `--${option}`,
        Object.keys(options).map((each) => `--${each}`),
        name,
      );
    }
  }
  try {
    return parseArgs({ args: args.map(jsonNamed), options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message } = error as Error;
    const letter = /^Unknown option '(-\w)'/.exec(message)?.[1];
    if (letter !== undefined) throw unknownName('option', letter, lettersOf(options), name);
    const option = /^Option '.*?(--[\w-]+)/.exec(message)?.[1];
    const example = explained.find(([each]) => each.split(' ')[0] === option)?.[0];
    throw new WrongUsage(example ? `it is written ${example}` : message, name);
  }
}

const lettersOf = (options: Command['options']) =>
  Object.values(options).flatMap(({ short }) => (short === undefined ? [] : [`-${short}`]));

/** `--json` may be followed by a file, whose name tells it from a design: `--json design.ts`, `--json figures.json`. */
function jsonNamed(arg: string, at: number, args: readonly string[]): string {
  const isNamed = (name = '') => /^[^-].*\.json$/.test(name);
  if (arg === '--json') return isNamed(args[at + 1]) ? arg : '--json=';
  return arg;
}

ignoreClosedPipe();
main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const wrong = error instanceof WrongUsage;
    say(wrong ? error.message : String(error), true);
    if (wrong) process.stderr.write(`Try: please-hold ${error.command ? `${error.command} ` : ''}--help\n`);
    process.exitCode = wrong ? 2 : 1;
  },
);
