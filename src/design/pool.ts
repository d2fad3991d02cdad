import type { HoursSpec, OpeningHours } from '../time/hours.ts';
import type { Shifts } from '../time/shifts.ts';
import type { WeekPattern } from '../time/week-pattern.ts';

/** Agents with a line in front of them, as they are given. */
export interface PoolOptions {
  /** How many, a whole number from 1, all at work in opening hours; or `shifts`. */
  readonly agents: number | Shifts;
  /** When they answer; unless said always, or with shifts whenever somebody is at work. */
  readonly opens?: HoursSpec;
  /** What the draws of patience are named after, where that is not the pool: a pool that was renamed keeps them. */
  readonly draws?: string;
}

/** Agents with a line in front of them. */
export interface Pool {
  /** How many; with shifts the most that are ever at work together. */
  readonly agents: number;
  /** How many are at work when; where it is left out, all in opening hours. */
  readonly shifts?: WeekPattern;
  /** When they answer; where it is left out always, or with shifts whenever somebody is at work. */
  readonly opens?: OpeningHours;
  /** What the draws of patience are named after, where that is not the pool: a pool that was renamed keeps them. */
  readonly draws?: string;
}
