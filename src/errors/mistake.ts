/** Something wrong in what was handed in: where, what, and how to mend it. */
export interface Mistake {
  /** Path of the option, such as `states.menu.options.2.to`. */
  readonly path: string;
  /** What is wrong, such as `no state 'lnie'`. */
  readonly problem: string;
  /** What to do, such as `did you mean 'line'?`. */
  readonly remedy?: string;
}

/** One mistake on one line: `path: problem; remedy`. */
export function formatMistake({ path, problem, remedy }: Mistake): string {
  return `${path ? `${path}: ` : ''}${problem}${remedy ? `; ${remedy}` : ''}`;
}
