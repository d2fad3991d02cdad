/** What became of one caller in one design. @since 0.1.0 */
export interface CallerFigures {
  /** Seconds in lines, in all contacts together. */
  readonly waited: number;
  readonly contacts: number;
  /** What they paid. */
  readonly cost: number;
  /** Whether their need was met in the end. */
  readonly met: boolean;
}

/**
 * One caller in both designs: same arrival, need, patience and luck.
 *
 * @since 0.1.0
 */
export interface CallerChange {
  /** From 1: what `replay()` takes, with the caller's number. */
  readonly replication: number;
  /** The caller's number in the replication, from 0. */
  readonly caller: number;
  readonly persona: string;
  readonly need: string;
  readonly before: CallerFigures;
  readonly after: CallerFigures;
}

/** By which of their figures callers are said to gain or lose. */
export const callerMeasures = ['waited', 'contacts', 'cost', 'met'] as const;
export type CallerMeasure = (typeof callerMeasures)[number];

/** How much a caller gains; below 0 they lose. Needs met are worth more than anything else, where these are looked at. */
export function gainOf(by: CallerMeasure, before: CallerFigures, after: CallerFigures): number {
  return by === 'met' ? Number(after.met) - Number(before.met) : before[by] - after[by];
}
