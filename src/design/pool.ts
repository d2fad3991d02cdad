import type { HoursSpec, OpeningHours } from '../time/hours.ts';

/** Agents with a line in front of them, as they are given. */
export interface PoolOptions {
  /** How many; a whole number from 1. */
  readonly agents: number;
  /** When they answer; always unless said. */
  readonly opens?: HoursSpec;
}

/** Agents with a line in front of them. */
export interface Pool {
  readonly agents: number;
  /** When they answer; always where it is left out. */
  readonly opens?: OpeningHours;
}
