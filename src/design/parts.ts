import type { AnyStateMachine } from 'xstate';
import type { Sends } from './activity.ts';
import type { Channel } from './channel.ts';
import type { CallerInput } from './design.ts';
import type { Bound } from './discover.ts';
import type { Fact } from './fact.ts';
import type { Pool } from './pool.ts';
import type { DesignCalendar } from './read-calendar.ts';

/** What the options of a service were read as. */
export interface ServiceParts {
  readonly machine: AnyStateMachine;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly pools: Readonly<Record<string, Pool>>;
  readonly channels: Readonly<Record<string, Channel>>;
  readonly calendar: DesignCalendar;
  /** What the machine calls our events, where it is a team's own. */
  readonly sends?: Sends;
  readonly input?: (caller: CallerInput) => unknown;
  /** What was said of its states from outside. */
  readonly bound?: Bound;
}
