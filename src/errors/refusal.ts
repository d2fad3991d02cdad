import { formatMistake, type Mistake } from './mistake.ts';

/**
 * Thrown when input is refused, with every mistake found in it at once. Each layer has its own subclass.
 *
 * @since 0.1.0
 */
export abstract class Refusal extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(what: string, mistakes: readonly Mistake[]) {
    const lines = mistakes.map(formatMistake);
    super(lines.length === 1 ? `${what}: ${lines[0]}` : `${what}:\n${lines.map((line) => `  - ${line}`).join('\n')}`);
    this.mistakes = mistakes;
    this.name = new.target.name;
  }
}
