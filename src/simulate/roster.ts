import type { Group } from '../design/group.ts';
import type { Pool } from '../design/pool.ts';
import type { Clock } from '../time/clock.ts';
import { Timeline } from '../time/timeline.ts';
import { always, type WeekPattern } from '../time/week-pattern.ts';

/** When a pool's line is open, as 1, and how many agents are at work. */
export interface Roster {
  readonly opens: Timeline;
  readonly staff: Timeline;
}

/** With shifts and no opening hours a line is open whenever somebody is at work; without shifts all work in these hours. */
export function rosterOf(pool: Pool, clock: Clock): Roster {
  const open = openOf(pool);
  const together = Object.values(pool.groups ?? { all: pool })
    .map((group) => staffOf(group, open))
    .reduce((some, more) => some.with(more, (one, other) => one + other));
  return { opens: new Timeline(open, clock), staff: new Timeline(together, clock) };
}

/** How many agents of one group of a pool are at work. */
export function groupRoster(pool: Pool, group: Pick<Group, 'agents' | 'shifts'>, clock: Clock): Timeline {
  return new Timeline(staffOf(group, openOf(pool)), clock);
}

function openOf({ opens, shifts }: Pool): WeekPattern {
  return opens?.pattern ?? shifts?.map((count) => (count > 0 ? 1 : 0)) ?? always(1);
}

function staffOf({ agents, shifts }: Pick<Group, 'agents' | 'shifts'>, open: WeekPattern): WeekPattern {
  return shifts ?? open.map((isOpen) => isOpen * agents);
}
