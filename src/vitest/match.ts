/** What a matcher is told by whoever calls it; Vitest and Jest tell more. */
export interface MatcherState {
  /** Whether `not` was said. */
  readonly isNot?: boolean;
}

/** What a matcher answers. */
export interface Match {
  readonly pass: boolean;
  readonly message: () => string;
}

/** An answer that is yes or no; `says` completes "expected …" and "expected not …". */
export function matched(state: MatcherState | undefined, pass: boolean, says: string, shows: string): Match {
  return { pass, message: () => `expected ${state?.isNot ? 'not ' : ''}${says}\n\n${shows}` };
}

/** No answer: it fails with `not` as well as without. */
export function undecided(state: MatcherState | undefined, says: string): Match {
  return { pass: state?.isNot === true, message: () => says };
}
