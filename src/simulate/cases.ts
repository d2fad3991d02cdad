import { JourneySum } from '../measure/journey-sums.ts';
import type { PlannedConsequences } from './consequence-plan.ts';
import { Entry, type World } from './world.ts';

/** What a case has been, as bits. */
enum Closed {
  now = 1,
  ever = 2,
  unmet = 4,
}

/** What the organisation has of a journey: contacts that it will begin, who is with it, whether it counts it as closed. */
export class Cases {
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
    if (keeps) this.world.promises?.enter(journey, plan.outcomeBlock[outcome] as number);
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
    if (promise !== null) this.world.promises?.make(journey, promise, visit);
    for (const { channel, after, probability, drawsAfter, drawsWhether } of starts) {
      if (probability < 1 && this.world.draws(journey, drawsWhether, visit).next() >= probability) continue;
      journeys.starts[journey] = (journeys.starts[journey] as number) + 1;
      const at = calendar.now + this.world.sample(after, journey, drawsAfter, visit);
      calendar.schedule(at, Entry.starts, journey * plan.channels.length + channel);
    }
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

  private closeCase(journey: number, met: boolean): void {
    const { journeys } = this.world;
    const closed = journeys.closed[journey] as number;
    if ((closed & Closed.ever) === 0) this.world.note(journey, JourneySum.closed, 1);
    if (!met && (closed & Closed.unmet) === 0) this.world.note(journey, JourneySum.closedUnmet, 1);
    journeys.closed[journey] = closed | Closed.now | Closed.ever | (met ? 0 : Closed.unmet);
  }
}
