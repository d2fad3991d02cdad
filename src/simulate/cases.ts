import { JourneySum } from '../measure/journey-sums.ts';
import type { PlannedConsequences, PlannedPromise } from './consequence-plan.ts';
import { Promised, Promises } from './promises.ts';
import { Entry, type World } from './world.ts';

/** What a case has been, as bits. */
const Closed = { now: 1, ever: 2, unmet: 4 } as const;

/** What the organisation has of a journey: promises, contacts that it will begin, whether it counts it as closed. */
export class Cases {
  readonly promises = new Promises();
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
  }

  /** A contact begins: of a case that was closed, or that the organisation had recorded as resolved. */
  begin(journey: number): void {
    const { journeys, calendar, window } = this.world;
    const closed = journeys.closed[journey] as number;
    if ((closed & Closed.now) !== 0) {
      journeys.closed[journey] = closed & ~Closed.now;
      this.world.note(journey, JourneySum.reopened, 1);
    }
    if (calendar.now - (journeys.resolvedAt[journey] as number) <= window.recontactWithin) {
      journeys.resolvedAt[journey] = Number.NaN;
      this.world.note(journey, JourneySum.recordedFirst, -1);
    }
  }

  /** A contact has ended with an outcome. */
  end(contact: number, outcome: number, met: boolean): void {
    const { journeys, contacts, plan, calendar } = this.world;
    const journey = contacts.journey[contact] as number;
    const { closes, recordsResolved, refuses, keeps, follows } = plan.after[outcome] as (typeof plan.after)[number];
    if (keeps) this.enter(journey, plan.outcomeBlock[outcome] as number);
    if (recordsResolved && journeys.attempts[journey] === 1) {
      journeys.resolvedAt[journey] = calendar.now;
      this.world.note(journey, JourneySum.recordedFirst, 1);
    }
    if (closes) this.closeCase(journey, met || (plan.uses.several && journeys.met[journey] === 1));
    if (refuses && contacts.refused[contact] === 0) this.refuse(contact);
    if (follows !== null) this.follow(contact, follows, (contacts.number[contact] as number) - 1);
  }

  /** The caller is told no. */
  refuse(contact: number): void {
    const { contacts, calendar, ledger, window } = this.world;
    contacts.refused[contact] = 1;
    this.world.note(contacts.journey[contact] as number, JourneySum.refusals, 1);
    const { now } = calendar;
    if (contacts.answers[contact] === 0 || now < window.warmUp || now >= window.horizon) return;
    const pool = contacts.pool[contact] as number;
    ledger.refusals[pool] = (ledger.refusals[pool] as number) + 1;
  }

  /** Promises are made, and contacts to come are put down. */
  follow(contact: number, { promise, starts }: PlannedConsequences, visit: number): void {
    const { journeys, contacts, calendar, plan } = this.world;
    const journey = contacts.journey[contact] as number;
    if (promise !== null) this.promise(journey, promise, visit);
    for (const { channel, after, probability, drawsAfter, drawsWhether } of starts) {
      if (probability < 1 && this.world.draws(journey, drawsWhether, visit).next() >= probability) continue;
      journeys.starts[journey] = (journeys.starts[journey] as number) + 1;
      const at = calendar.now + this.world.sample(after, journey, drawsAfter, visit);
      calendar.schedule(at, Entry.starts, journey * plan.channels.length + channel);
    }
  }

  /** A contact has entered a block: what was promised by that is kept, or comes late. */
  enter(journey: number, block: number): void {
    const { journeys, calendar } = this.world;
    const { promises } = this;
    for (let at = journeys.promises[journey] as number; at >= 0; ) {
      const next = promises.next[at] as number;
      if (promises.keptBy[at] === block) {
        const isLate = promises.state[at] === Promised.overdue;
        this.world.note(journey, isLate ? JourneySum.promisesLate : JourneySum.promisesKept, 1);
        if (!isLate) {
          calendar.cancel(promises.entry[at] as number);
          journeys.promised[journey] = (journeys.promised[journey] as number) - 1;
        }
        promises.end(journeys, at);
      }
      at = next;
    }
  }

  /** A promise is due; whether the caller finds it broken. */
  due(promise: number): boolean {
    const { journeys, calendar } = this.world;
    const { promises } = this;
    const journey = promises.journey[promise] as number;
    if (promises.state[promise] === Promised.pending) {
      // What happens at this very moment is still in time: look again when it has.
      promises.state[promise] = Promised.due;
      promises.entry[promise] = calendar.scheduleNow(Entry.promised, promise);
      return false;
    }
    journeys.promised[journey] = (journeys.promised[journey] as number) - 1;
    const chance = promises.chances.get(promise);
    if (chance === undefined) {
      promises.state[promise] = Promised.overdue;
      return true;
    }
    const isKept = this.world.draws(journey, chance.purpose, chance.visit).next() < chance.kept;
    this.world.note(journey, isKept ? JourneySum.promisesKept : JourneySum.promisesBroken, 1);
    promises.end(journeys, promise);
    return !isKept;
  }

  /** One more employee is with the case, or one fewer. */
  join(journey: number): void {
    const { journeys } = this.world;
    const employees = (journeys.employees[journey] as number) + 1;
    journeys.employees[journey] = employees;
    if (employees < 2 || journeys.twoAtOnce[journey] === 1) return;
    journeys.twoAtOnce[journey] = 1;
    this.world.note(journey, JourneySum.twoAtOnce, 1);
  }

  part(journey: number): void {
    const { journeys } = this.world;
    journeys.employees[journey] = (journeys.employees[journey] as number) - 1;
  }

  /** The run is over: what was promised and has not come is broken. */
  close(journey: number): void {
    const { promises } = this;
    for (let at = this.world.journeys.promises[journey] as number; at >= 0; at = promises.next[at] as number) {
      if (promises.state[at] === Promised.overdue) this.world.note(journey, JourneySum.promisesBroken, 1);
    }
  }

  /** The journey is over: what was promised and has not come is broken; what is not due is nobody's. */
  forget(journey: number): void {
    const { journeys, calendar } = this.world;
    const { promises } = this;
    for (let at = journeys.promises[journey] as number; at >= 0; at = journeys.promises[journey] as number) {
      if (promises.state[at] === Promised.overdue) this.world.note(journey, JourneySum.promisesBroken, 1);
      else calendar.cancel(promises.entry[at] as number);
      promises.end(journeys, at);
    }
  }

  private promise(journey: number, { by, keptBy, kept, drawsBy, drawsKept }: PlannedPromise, visit: number): void {
    const { journeys, calendar } = this.world;
    const { promises } = this;
    const slot = promises.make(journeys, journey, keptBy);
    if (keptBy < 0) promises.chances.set(slot, { kept, purpose: drawsKept, visit });
    journeys.promised[journey] = (journeys.promised[journey] as number) + 1;
    this.world.note(journey, JourneySum.promisesMade, 1);
    const due = calendar.now + this.world.sample(by, journey, drawsBy, visit);
    promises.entry[slot] = calendar.schedule(due, Entry.promised, slot);
  }

  private closeCase(journey: number, met: boolean): void {
    const { journeys } = this.world;
    const closed = journeys.closed[journey] as number;
    if ((closed & Closed.ever) === 0) this.world.note(journey, JourneySum.closed, 1);
    if (!met && (closed & Closed.unmet) === 0) this.world.note(journey, JourneySum.closedUnmet, 1);
    journeys.closed[journey] = closed | Closed.now | Closed.ever | (met ? 0 : Closed.unmet);
  }
}
