/** Something wrong in what was handed in: where, what, and how to mend it. */
export interface Mistake {
  /** Path of the option, such as `states.menu.options.2.to`. */
  readonly path: string;
  /** What is wrong, such as `no state 'lnie'`. */
  readonly problem: string;
  /** What to do, such as `did you mean 'line'?`. */
  readonly remedy?: string;
}

/** A mistake, with a remedy only where there is one. */
export function mistake(path: string, problem: string, remedy?: string): Mistake {
  return remedy ? { path, problem, remedy } : { path, problem };
}

/** One mistake on one line: `path: problem; remedy`. */
export function formatMistake({ path, problem, remedy }: Mistake): string {
  return `${path ? `${path}: ` : ''}${problem}${remedy ? `; ${remedy}` : ''}`;
}
