import { maze } from './maze.ts';

/** What is wrong with a design, how it is made, and every mistake it is refused with. */
export type WrongDesign = readonly [what: string, make: () => unknown, mistakes: readonly string[]];

/** Past the compiler, which refuses most of these; a design in JavaScript meets the run time. */
export const loose = (value: unknown) => value as never;

/** The maze with some of its states replaced. */
export const withStates = (states: Record<string, unknown>) => () => maze.with(loose({ states }));
