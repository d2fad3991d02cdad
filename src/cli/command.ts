import type { ParseArgsConfig } from 'node:util';

/** What was typed after the command's name. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

/** A command of the shell: what its help says, and how it is loaded when it is asked for. */
export interface Command {
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Each option and what it means, for the help. */
  readonly explained: readonly (readonly [string, string])[];
  readonly examples: readonly (readonly [string, string])[];
  /** Gives what runs it, which answers with the exit code. */
  readonly load: () => Promise<(args: Arguments) => Promise<number>>;
}
