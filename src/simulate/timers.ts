import type { EventObject } from 'xstate';
import type { Activities } from './activities.ts';
import { Going } from './ongoing.ts';
import { Entry, type World } from './world.ts';

/** Marks a timer that can no longer be cancelled because another took its id: -2 less the id. */
const lost = (timer: number) => -2 - timer;

/**
 * The machine's own timers, `after` and delayed events, as XState keeps them: cancelled by id, where a later one takes
 * the id of an earlier one over, which still fires.
 *
 * Timers are kept in milliseconds since the contact began, added as XState adds them, so that two of the same moment
 * fire in the order in which they were set, whatever is lost in turning milliseconds into seconds.
 */
export class Timers {
  private readonly world: World;
  private readonly activities: Activities;
  /** When the timer that fires now was due, milliseconds since the contact began; NaN while none does. */
  private due = Number.NaN;

  constructor(world: World, activities: Activities) {
    this.world = world;
    this.activities = activities;
  }

  /** @param delay milliseconds */
  schedule(contact: number, timer: number, event: EventObject, delay: number): void {
    const { contacts, ongoing, calendar } = this.world;
    const known = this.find(contact, timer);
    if (known >= 0) ongoing.of[known] = lost(timer);
    const began = contacts.began[contact] as number;
    const due = (Number.isNaN(this.due) ? (calendar.now - began) * 1000 : this.due) + delay;
    const record = ongoing.begin(contact, contacts.ongoing, Going.timer, timer);
    ongoing.timers.set(record, { event, due });
    ongoing.entry[record] = calendar.schedule(Math.max(calendar.now, began + due / 1000), Entry.ends, record);
  }

  cancel(contact: number, timer: number): void {
    const known = this.find(contact, timer);
    if (known >= 0) this.activities.cancel(known);
  }

  /** A timer fires: what it sends. Until {@link rest}, what is scheduled is scheduled from when it was due. */
  fire(record: number): EventObject {
    const { contacts, ongoing } = this.world;
    const contact = ongoing.contact[record] as number;
    const timer = ongoing.of[record] as number;
    const { event, due } = ongoing.timers.get(record) as { event: EventObject; due: number };
    this.activities.endTimer(record);
    // XState forgets the id when the first of its timers fires: others with the id can no longer be cancelled.
    if (timer < -1) {
      const other = ongoing.find(contacts.ongoing[contact] as number, true, lost(timer));
      if (other >= 0) ongoing.of[other] = timer;
    }
    this.due = due;
    return event;
  }

  rest(): void {
    this.due = Number.NaN;
  }

  /** The contact's timer of that id, or -1; ids from 0. */
  private find(contact: number, timer: number): number {
    const { contacts, ongoing } = this.world;
    return timer < 0 ? -1 : ongoing.find(contacts.ongoing[contact] as number, true, timer);
  }
}
