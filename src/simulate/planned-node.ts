import type { PlannedChoice } from './choice-plan.ts';
import type { Route } from './routing-plan.ts';

/** A place in the line of a pool, by index. */
export interface PlannedLine {
  readonly kind: 'line';
  readonly name: string;
  readonly pool: number;
  readonly capacity: number;
  readonly longestWait: number;
  readonly beforeOpening: number;
  readonly offPhone: boolean;
  readonly keepsPlace: boolean;
  readonly overnight: boolean;
  readonly consults: boolean;
  /** What the machine is told at its end, as indices into the plan's events. */
  readonly answered: number;
  readonly full: number;
  readonly timedOut: number;
  readonly closed: number;
  /** Who is to answer whom; null where nobody is told apart. */
  readonly route: Route | null;
}

/** What a gate asks. */
export enum Asks {
  open = 0,
  line = 1,
  place = 2,
  expectedWait = 3,
}

export interface PlannedGate {
  readonly kind: 'gate';
  readonly name: string;
  readonly pool: number;
  /** One of {@link Asks}, and from where on the answer is yes. */
  readonly asks: number;
  readonly limit: number;
  /** How a wait is estimated: one of `By`, and the mean service or NaN. */
  readonly by: number;
  readonly service: number;
  /** What the machine is told, as indices into the plan's events. */
  readonly yes: number;
  readonly no: number;
}

/** What callers are told of their place in a line. */
export interface PlannedAnnouncement {
  readonly what: 'expectedWait' | 'place';
  readonly pool: number;
  readonly by: number;
  readonly service: number;
}

/** What a watched node of the machine means to the run. */
export interface PlannedNode {
  /** Its number among all that the stepper watches. */
  readonly index: number;
  /** Index of its block. */
  readonly block: number;
  /** The block's own node, not one of its sub-states. */
  readonly own: boolean;
  /** Where an agent sits who answers or talks there; see {@link Seats}. */
  readonly seat: number;
  /** Whether entering it keeps a promise. */
  readonly keeps: boolean;
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
