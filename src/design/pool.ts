import type { HoursSpec, OpeningHours } from '../time/hours.ts';
import type { Shifts } from '../time/shifts.ts';
import type { WeekPattern } from '../time/week-pattern.ts';
import type { Breaks, BreaksOptions, ShrinkageOptions } from './breaks.ts';
import type { Group, GroupOptions } from './group.ts';
import type { Handles } from './handles.ts';
import type { PoolKind } from './pool-kind.ts';
import type { Routing } from './routing.ts';

/** Agents with a line in front of them, as they are given: `agents` who can all do the same, or `groups` who cannot. */
export interface PoolOptions {
  /** How many, a whole number from 1, all at work in opening hours; or `shifts`. */
  readonly agents?: number | Shifts;
  /** By name, agents who can do the same: who has which skills. */
  readonly groups?: Readonly<Record<string, GroupOptions>>;
  /** When they answer; unless said always, or with shifts whenever somebody is at work. */
  readonly opens?: HoursSpec;
  /** Which of several idle agents answers; `longestIdle` unless said. */
  readonly routing?: Routing;
  /** How many callers an agent serves at once; 1 unless said. */
  readonly handles?: number | Handles;
  /** When agents have breaks; or `shrinkage`. Never unless said. */
  readonly breaks?: BreaksOptions;
  /** The share of their time at work in which agents are absent, each by themselves: below 1, 0 unless said. */
  readonly shrinkage?: number | ShrinkageOptions;
  /** Who or what they are; `agent` unless said. */
  readonly kind?: PoolKind;
  /** What the pool's draws are named after, where that is not the pool: a pool that was renamed keeps them. */
  readonly draws?: string;
}

/** Agents with a line in front of them. */
export interface Pool {
  /** How many in all groups together; with shifts the most that are ever at work together, group by group. */
  readonly agents: number;
  /** How many are at work when; where it is left out, all in opening hours. */
  readonly shifts?: WeekPattern;
  /** Where skills are told apart. */
  readonly groups?: Readonly<Record<string, Group>>;
  /** When they answer; where it is left out always, or with shifts whenever somebody is at work. */
  readonly opens?: OpeningHours;
  readonly routing?: Routing;
  readonly handles?: Required<Handles>;
  readonly breaks?: Breaks;
  readonly kind?: PoolKind;
  /** What the pool's draws are named after, where that is not the pool: a pool that was renamed keeps them. */
  readonly draws?: string;
}
