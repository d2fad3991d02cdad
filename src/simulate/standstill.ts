import type { Calendar } from './calendar.ts';
import { SimulationError } from './simulation-error.ts';

/** So many steps of one contact without any time going by are a loop that never ends. */
const MOST_STEPS_AT_ONCE = 5000;
/** After so many steps of all contacts at one moment, those of each are counted. */
const MANY_STEPS_AT_ONCE = 2000;

/** Finds out when a machine goes round and round while time stands still. */
export class Standstill {
  private readonly calendar: Calendar;
  private since = -1;
  private steps = 0;
  /** By contact, where there are many. */
  private readonly stepsOf = new Map<number, number>();

  constructor(calendar: Calendar) {
    this.calendar = calendar;
  }

  /** A contact is about to take a step; false when it has taken too many. */
  allows(contact: number): boolean {
    const { now } = this.calendar;
    if (this.since !== now) {
      this.since = now;
      if (this.steps > MANY_STEPS_AT_ONCE) this.stepsOf.clear();
      this.steps = 0;
      return true;
    }
    return ++this.steps <= MANY_STEPS_AT_ONCE || this.count(contact);
  }

  private count(contact: number): boolean {
    const steps = (this.stepsOf.get(contact) ?? 0) + 1;
    this.stepsOf.set(contact, steps);
    return steps <= MOST_STEPS_AT_ONCE;
  }

  /** What to say of it. */
  static error(state: string, event: string): SimulationError {
    return new SimulationError(`${MOST_STEPS_AT_ONCE} steps at one moment of time: a loop that takes no time`, {
      state,
      event,
    });
  }
}
