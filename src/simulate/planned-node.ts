import type { PlannedChoice } from './choice-plan.ts';

/** A place in the line of a pool, by index. */
export interface PlannedLine {
  readonly kind: 'line';
  readonly name: string;
  readonly pool: number;
  readonly capacity: number;
  readonly longestWait: number;
  /** What the machine is told at its end, as indices into the plan's events. */
  readonly answered: number;
  readonly full: number;
  readonly timedOut: number;
  readonly closed: number;
}

export interface PlannedGate {
  readonly kind: 'gate';
  readonly name: string;
  readonly pool: number;
  readonly open: number;
  readonly closed: number;
}

/** What a watched node of the machine means to the run. */
export interface PlannedNode {
  /** Its number among all that the stepper watches. */
  readonly index: number;
  /** Index of its block. */
  readonly block: number;
  /** The block's own node, not one of its sub-states. */
  readonly own: boolean;
  /** Whether and where it is counted how often a caller has entered it; see {@link Visits}. */
  readonly counts: boolean;
  readonly place: number;
  readonly activity: PlannedChoice | PlannedLine | PlannedGate | null;
  /** The activity by its kind: what a run looks up at every event is of one shape. */
  readonly choice: PlannedChoice | null;
  readonly line: PlannedLine | null;
  readonly gate: PlannedGate | null;
  /** Index of the outcome, or -1. */
  readonly outcome: number;
}
