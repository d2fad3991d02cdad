import { didYouMean } from '../errors/nearest.ts';

/** What was typed cannot be done. The shell prints the message and exits with 2. */
export class WrongUsage extends Error {
  /** The command whose help says how it is done. */
  readonly command: string | undefined;

  constructor(message: string, command?: string) {
    super(message);
    this.command = command;
  }
}

export function unknownName(kind: string, name: string, candidates: readonly string[], command?: string): WrongUsage {
  const remedy = didYouMean(name, candidates);
  return new WrongUsage(`no ${kind} '${name}'${remedy ? `; ${remedy}` : ''}`, command);
}
