import { JourneySum } from '../measure/journey-sums.ts';
import type { PlannedPromise } from './consequence-plan.ts';
import { KeptBy, Promised, PromiseRecords } from './promise-records.ts';
import { Entry, type World } from './world.ts';

/**
 * What callers have been promised, and what became of it. A promise is of the journey, kept by a block that any contact
 * enters, or by chance; or it is of one contact, which has to do what was promised before it ends, as to call back.
 */
export class Promises {
  private readonly records = new PromiseRecords();
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** The journey that a promise is about. */
  journeyOf(promise: number): number {
    return this.records.journey[promise] as number;
  }

  /** Something is promised that the journey waits for until it is due. */
  make(journey: number, { by, keptBy, kept, drawsBy, drawsKept }: PlannedPromise, visit: number): void {
    const { journeys, calendar } = this.world;
    const { records } = this;
    const promise = records.make(journeys, journey, keptBy);
    if (keptBy === KeptBy.chance) records.chances.set(promise, { kept, purpose: drawsKept, visit });
    journeys.promised[journey] = (journeys.promised[journey] as number) + 1;
    this.world.note(journey, JourneySum.promisesMade, 1);
    const due = calendar.now + this.world.sample(by, journey, drawsBy, visit);
    records.due[promise] = due;
    records.entry[promise] = calendar.schedule(due, Entry.promised, promise);
  }

  /**
   * Something is promised within so many seconds, in a contact that has to keep it. Said again while it is open, that is
   * the new time, unless it is no time at all.
   */
  makeIn(contact: number, within: number): void {
    const { journeys, contacts, calendar } = this.world;
    const { records } = this;
    const { now } = calendar;
    const journey = contacts.journey[contact] as number;
    let promise = records.of(journeys, journey, contact);
    const isNew = promise < 0 || records.state[promise] !== Promised.pending;
    if (promise < 0) {
      promise = records.make(journeys, journey, KeptBy.contact);
      records.contact[promise] = contact;
    }
    if (isNew) {
      this.world.note(journey, JourneySum.promisesMade, 1);
      records.state[promise] = Promised.pending;
      records.made[promise] = now;
    }
    if (isNew || within < Number.POSITIVE_INFINITY) records.due[promise] = now + within;
  }

  /** What the contact was to do is done. */
  keepIn(contact: number): void {
    const promise = this.openIn(contact);
    if (promise < 0) return;
    this.records.state[promise] = Promised.kept;
    this.kept(promise, this.world.calendar.now > (this.records.due[promise] as number));
  }

  /** Nobody will do what the contact was to do. */
  breakIn(contact: number): void {
    const promise = this.openIn(contact);
    if (promise < 0) return;
    this.records.state[promise] = Promised.broken;
    this.world.note(this.journeyOf(promise), JourneySum.promisesBroken, 1);
  }

  /** When the last promise of the contact was made, or NaN. */
  madeIn(contact: number): number {
    const promise = this.of(contact);
    return promise < 0 ? Number.NaN : (this.records.made[promise] as number);
  }

  /** The contact is over: what it was to do and has not done is broken. Whether its last promise was. */
  endIn(contact: number): boolean {
    this.breakIn(contact);
    const promise = this.of(contact);
    if (promise < 0) return false;
    const isBroken = this.records.state[promise] === Promised.broken;
    this.records.end(this.world.journeys, promise);
    return isBroken;
  }

  /** A contact has entered a block: what was promised by that is kept, or comes late. */
  enter(journey: number, block: number): void {
    const { journeys, calendar } = this.world;
    const { records } = this;
    for (let at = journeys.promises[journey] as number; at >= 0; ) {
      const next = records.next[at] as number;
      if (records.keptBy[at] === block) {
        const isLate = records.state[at] === Promised.overdue;
        this.kept(at, isLate);
        if (!isLate) {
          calendar.cancel(records.entry[at] as number);
          journeys.promised[journey] = (journeys.promised[journey] as number) - 1;
        }
        records.end(journeys, at);
      }
      at = next;
    }
  }

  /** A promise is due; whether the caller finds it broken. */
  due(promise: number): boolean {
    const { journeys, calendar } = this.world;
    const { records } = this;
    const journey = this.journeyOf(promise);
    if (records.state[promise] === Promised.pending) {
      // What happens at this very moment is still in time: look again when it has.
      records.state[promise] = Promised.due;
      records.entry[promise] = calendar.scheduleNow(Entry.promised, promise);
      return false;
    }
    journeys.promised[journey] = (journeys.promised[journey] as number) - 1;
    const chance = records.chances.get(promise);
    if (chance === undefined) {
      records.state[promise] = Promised.overdue;
      return true;
    }
    const isKept = this.world.draws(journey, chance.purpose, chance.visit).next() < chance.kept;
    this.world.note(journey, isKept ? JourneySum.promisesKept : JourneySum.promisesBroken, 1);
    records.end(journeys, promise);
    return !isKept;
  }

  /** The run is over: what was promised and is overdue is broken. */
  close(journey: number): void {
    const { records } = this;
    const { now } = this.world.calendar;
    for (let at = this.world.journeys.promises[journey] as number; at >= 0; at = records.next[at] as number) {
      const isOpen = (records.state[at] as number) < Promised.kept;
      const isOverdue = records.keptBy[at] === KeptBy.contact ? now > (records.due[at] as number) : this.isOverdue(at);
      if (isOpen && isOverdue) this.world.note(journey, JourneySum.promisesBroken, 1);
    }
  }

  /** The journey is over: what was promised and has not come is broken; what is not due is nobody's. */
  forget(journey: number): void {
    const { journeys, calendar } = this.world;
    const { records } = this;
    for (let at = journeys.promises[journey] as number; at >= 0; at = journeys.promises[journey] as number) {
      if (this.isOverdue(at)) this.world.note(journey, JourneySum.promisesBroken, 1);
      else calendar.cancel(records.entry[at] as number);
      records.end(journeys, at);
    }
  }

  private isOverdue(promise: number): boolean {
    return this.records.state[promise] === Promised.overdue;
  }

  private kept(promise: number, isLate: boolean): void {
    const journey = this.journeyOf(promise);
    this.world.note(journey, isLate ? JourneySum.promisesLate : JourneySum.promisesKept, 1);
    if (!isLate) return;
    this.world.note(
      journey,
      JourneySum.promisesLateBy,
      this.world.calendar.now - (this.records.due[promise] as number),
    );
  }

  private of(contact: number): number {
    const { journeys, contacts } = this.world;
    return this.records.of(journeys, contacts.journey[contact] as number, contact);
  }

  private openIn(contact: number): number {
    const promise = this.of(contact);
    return promise >= 0 && this.records.state[promise] === Promised.pending ? promise : -1;
  }
}
