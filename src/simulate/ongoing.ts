import type { EventObject } from 'xstate';
import type { Calendar } from './calendar.ts';
import { grownFloats, grownInts } from './grown.ts';

/** What an {@link Ongoing} record is. */
export enum Going {
  choice = 0,
  gate = 1,
  line = 2,
  timer = 3,
}

/** Activities and timers that go on, in flat arrays by slot; a contact's are chained, as are those in a line. */
export class Ongoing {
  contact = new Int32Array(16);
  what = new Int32Array(16);
  /** The watched node of an activity, or the stepper's number of a timer. */
  of = new Int32Array(16);
  began = new Float64Array(16);
  /** The calendar's entry that ends it, or -1. */
  entry = new Int32Array(16);
  /** The event that it sends when it ends by itself, as an index into the plan's events. */
  sends = new Int32Array(16);
  /** Of a choice: the result to come, and the how many-th visit it is. */
  choice = new Int32Array(16);
  visit = new Int32Array(16);
  /** 1 where its time is time with machines. */
  borne = new Int32Array(16);
  /** The next of the contact's own; there are few. */
  next = new Int32Array(16);
  /** Of a place in line: neighbours there; -2 when not in it any more. */
  ahead = new Int32Array(16);
  behind = new Int32Array(16);
  /** What timers send, and when they are due; see {@link Timers}. */
  readonly timers = new Map<number, { readonly event: EventObject; readonly due: number }>();

  private readonly calendar: Calendar;
  private free = -1;
  private used = 0;

  constructor(calendar: Calendar) {
    this.calendar = calendar;
  }

  begin(contact: number, first: Int32Array, what: number, of: number): number {
    const slot = this.free >= 0 ? this.free : this.fresh();
    this.free = this.next[slot] as number;
    this.contact[slot] = contact;
    this.what[slot] = what;
    this.of[slot] = of;
    this.began[slot] = this.calendar.now;
    this.entry[slot] = -1;
    const head = first[contact] as number;
    this.next[slot] = head;
    first[contact] = slot;
    return slot;
  }

  /** A slot that was never used. */
  private fresh(): number {
    const slot = this.used++;
    if (slot === this.contact.length) this.grow();
    this.next[slot] = -1;
    return slot;
  }

  end(slot: number, first: Int32Array): void {
    const contact = this.contact[slot] as number;
    const next = this.next[slot] as number;
    if (first[contact] === slot) first[contact] = next;
    else this.takeOut(first[contact] as number, slot, next);
    this.next[slot] = this.free;
    this.free = slot;
  }

  private takeOut(head: number, slot: number, next: number): void {
    let before = head;
    while (this.next[before] !== slot) before = this.next[before] as number;
    this.next[before] = next;
  }

  /** The contact's record of an activity or timer, or -1. */
  find(head: number, timer: boolean, of: number): number {
    for (let slot = head; slot >= 0; slot = this.next[slot] as number) {
      if (this.of[slot] === of && (this.what[slot] === Going.timer) === timer) return slot;
    }
    return -1;
  }

  private grow(): void {
    this.contact = grownInts(this.contact);
    this.what = grownInts(this.what);
    this.of = grownInts(this.of);
    this.began = grownFloats(this.began);
    this.entry = grownInts(this.entry);
    this.sends = grownInts(this.sends);
    this.choice = grownInts(this.choice);
    this.visit = grownInts(this.visit);
    this.borne = grownInts(this.borne);
    this.next = grownInts(this.next);
    this.ahead = grownInts(this.ahead);
    this.behind = grownInts(this.behind);
  }
}
