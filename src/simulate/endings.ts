import { Sum } from '../measure/ledger.ts';
import { duration } from './choice-plan.ts';
import type { Doomed } from './doomed.ts';
import type { Lines } from './lines.ts';
import type { Tariff } from './tariff.ts';
import { Entry, type World } from './world.ts';

/** How a contact ended, beside the outcomes of the design. */
export const Ending = { abandoned: -1, stuck: -2 } as const;

/** Ends contacts and journeys, writes down what became of them, and lets callers come back. */
export class Endings {
  private readonly world: World;
  private readonly lines: Lines;
  private readonly tariff: Tariff;
  private readonly doomed: Doomed;

  constructor(world: World, lines: Lines, tariff: Tariff, doomed: Doomed) {
    this.world = world;
    this.lines = lines;
    this.tariff = tariff;
    this.doomed = doomed;
  }

  /** Note where the caller is doomed for the first time in this contact. */
  look(contact: number, configuration: number): void {
    const { contacts, journeys } = this.world;
    if (!this.doomed.any || (contacts.doomedIn[contact] as number) >= 0) return;
    const kind = journeys.kind[contacts.journey[contact] as number] as number;
    if (this.doomed.is(kind, configuration)) {
      contacts.doomedIn[contact] = contacts.block[contact] as number;
    }
  }

  /** A contact is over, whose activities have been cancelled. */
  end(contact: number, ending: number): void {
    const { contacts, journeys, plan, ledger, log } = this.world;
    const journey = contacts.journey[contact] as number;
    const kind = this.world.kindOf(journey);
    this.lines.release(contact);
    const met = ending >= 0 && kind.isMetBy[ending] === true;
    const cost = plan.uses.tariff ? this.cost(contact) : 0;
    const endedIn = ending >= 0 ? (plan.outcomeBlock[ending] as number) : (contacts.block[contact] as number);
    let deadEnd = -1;
    if (!met) {
      const doomedIn = contacts.doomedIn[contact] as number;
      const isDeadEnd = ending !== Ending.abandoned || doomedIn >= 0;
      deadEnd = !isDeadEnd ? -1 : doomedIn >= 0 ? doomedIn : endedIn;
      if (isDeadEnd) this.deadEnd(journey, deadEnd);
    }
    const name =
      ending >= 0 ? (plan.endingOf[ending] as number) : ending === Ending.stuck ? plan.stuck : plan.abandoned;
    if (journeys.counts(journey)) {
      ledger.outcome(kind.persona, name);
      if (plan.uses.tariff) this.world.count(journey, Sum.cost, cost);
      if (ending === Ending.abandoned) this.world.count(journey, Sum.abandoned, 1);
      else if (contacts.lines[contact] === 0) this.world.count(journey, Sum.contained, 1);
    }
    const returns = !met && this.returns(journey);
    log?.contact(this.world, contact, {
      outcome: plan.endings[name] as string,
      recorded: plan.outcomes[ending]?.outcome.recorded ?? (plan.endings[name] as string),
      met,
      state: endedIn,
      deadEnd,
      cost,
      returns,
    });
    this.world.places?.forget(contact);
    this.world.callbacks?.end(contact);
    this.lines.announcements?.end(contact);
    contacts.end(contact);
    if (met) {
      this.world.count(journey, Sum.met, 1);
      if (journeys.attempts[journey] === 1) this.world.count(journey, Sum.metFirst, 1);
    }
    if (returns) this.comeBack(journey);
    else this.forget(journey);
  }

  /** The run is over while journeys are still open. */
  close(): void {
    const { contacts, journeys } = this.world;
    for (let contact = 0; contact < contacts.slots; contact++) {
      if (!contacts.isOpen(contact)) continue;
      const doomedIn = contacts.doomedIn[contact] as number;
      if (doomedIn >= 0) this.deadEnd(contacts.journey[contact] as number, doomedIn);
      this.world.log?.open(this.world, contact, doomedIn);
    }
    for (let journey = 0; journey < journeys.slots; journey++) {
      if (journeys.isOpen(journey)) this.world.count(journey, Sum.unfinished, 1);
    }
  }

  private cost(contact: number): number {
    const { contacts, calendar } = this.world;
    const lasted = calendar.now - (contacts.began[contact] as number) - (contacts.offPhone[contact] as number);
    return this.tariff.cost(lasted);
  }

  private deadEnd(journey: number, block: number): void {
    const { journeys, ledger } = this.world;
    if (!journeys.counts(journey)) return;
    this.world.count(journey, Sum.deadEndContacts, 1);
    if (block >= 0) ledger.deadEnd(this.world.kindOf(journey).persona, block);
    if (journeys.deadEnd[journey] === 0) this.world.count(journey, Sum.deadEndJourneys, 1);
    journeys.deadEnd[journey] = 1;
  }

  private returns(journey: number): boolean {
    const { journeys, plan } = this.world;
    const { redials } = this.world.kindOf(journey).traits;
    const attempts = journeys.attempts[journey] as number;
    if (redials === undefined || attempts > redials.most) return false;
    return this.world.draws(journey, plan.drawsRedial, attempts - 1).next() < redials.probability;
  }

  private comeBack(journey: number): void {
    const { journeys, plan, calendar } = this.world;
    const { redials } = this.world.kindOf(journey).traits;
    if (redials === undefined) return;
    const visit = (journeys.attempts[journey] as number) - 1;
    const after = this.world.sample(duration(redials.after), journey, plan.drawsRedialDelay, visit);
    calendar.schedule(calendar.now + after, Entry.redial, journey);
  }

  private forget(journey: number): void {
    const { plan, journeys, visits, memory } = this.world;
    visits.forget(journeys, journey);
    if (plan.uses.facts) memory.forget(journeys, journey);
    if (journeys.counts(journey)) this.world.countedOpen--;
    journeys.end(journey);
  }
}
