import type {} from 'vitest';
import type { Bounds } from '../check/bounds.ts';
import type { Property } from '../check/property.ts';
import type { Transcript } from '../check/transcript.ts';
import type { Verdict } from '../check/verdict.ts';
import type { Design } from '../design/design.ts';
import type { Fits } from '../design/fits.ts';
import type { Population } from '../design/population.ts';
import type { Change } from '../measure/change.ts';
import type { Estimate } from '../measure/estimate.ts';
import { type DeadEndOptions, toHaveNoDeadEnds, toHold } from './design-matchers.ts';
import { toBeAtLeast, toBeAtMost, toBeWithin } from './figure-matchers.ts';
import { toReach } from './transcript-matchers.ts';

/**
 * Matchers of designs, verdicts, transcripts and figures, for whatever has an `expect.extend`.
 *
 * @example
 * expect.extend(matchers);
 * expect(design).toHaveNoDeadEnds(callers);
 * expect(run.waits.mean).toBeAtMost(seconds(60));
 * @since 0.1.0
 */
export const matchers = { toHaveNoDeadEnds, toHold, toReach, toBeAtMost, toBeAtLeast, toBeWithin };

/** Asked of a property that is about everybody, anybody calls; else say who does. */
interface ToHold<Need extends string> {
  (property: Property<never>): void;
  <Name extends string, Wanted extends string>(
    property: Property<Name> | Property<never>,
    callers: Population<Name, Wanted> & Fits<Wanted, Need>,
    bounds?: Bounds,
  ): void;
}

type ToHaveNoDeadEnds<Need extends string> = <Name extends string, Wanted extends string>(
  callers?: Population<Name, Wanted> & Fits<Wanted, Need>,
  options?: DeadEndOptions,
) => void;

type Judged = Verdict | readonly Verdict[];
type Figure = Estimate | Change;

/**
 * What the matchers are to the compiler, by what is expected of: each is there only for what it is for.
 *
 * @since 0.1.0
 */
export interface PleaseHoldMatchers<T> {
  /** However callers behave, there is always a way on to where their need is met; anybody calls unless it is said who. */
  toHaveNoDeadEnds: T extends Design<infer Need> ? ToHaveNoDeadEnds<Need> : never;
  /** A property of a design is proved; or a verdict says that it was. `unknown` fails, with `not` as well. */
  toHold: T extends Design<infer Need> ? ToHold<Need> : T extends Judged ? () => void : never;
  /** A transcript comes to a state, by its path, or ends in an outcome, by its name. */
  toReach: T extends Transcript ? (goal: string) => void : never;
  /** The interval of a figure lies at or below the bound. Where it holds the bound, the run is too short, and that fails too. */
  toBeAtMost: T extends Figure ? (bound: number) => void : never;
  /** The interval of a figure lies at or above the bound. */
  toBeAtLeast: T extends Figure ? (bound: number) => void : never;
  /** The interval of a figure lies between two bounds. */
  toBeWithin: T extends Figure ? (least: number, most: number) => void : never;
}

declare module 'vitest' {
  // biome-ignore lint/suspicious/noExplicitAny: has to be declared as Vitest does
  interface Matchers<T = any> extends PleaseHoldMatchers<T> {}
}
