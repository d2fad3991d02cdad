import type { Pool } from '../design/pool.ts';
import type { Clock } from '../time/clock.ts';
import { Timeline } from '../time/timeline.ts';
import { always } from '../time/week-pattern.ts';

/** When a pool's line is open, as 1, and how many agents are at work. */
export interface Roster {
  readonly opens: Timeline;
  readonly staff: Timeline;
}

/** With shifts and no opening hours a line is open whenever somebody is at work; without shifts all work in these hours. */
export function rosterOf({ agents, shifts, opens }: Pool, clock: Clock): Roster {
  const open = opens?.pattern ?? shifts?.map((count) => (count > 0 ? 1 : 0)) ?? always(1);
  const staff = shifts ?? open.map((isOpen) => isOpen * agents);
  return { opens: new Timeline(open, clock), staff: new Timeline(staff, clock) };
}
