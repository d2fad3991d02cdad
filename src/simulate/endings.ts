import type { Meter } from '../design/meter.ts';
import { ChannelSum, JourneySum } from '../measure/journey-sums.ts';
import { Sum } from '../measure/ledger.ts';
import type { ComingBack } from './coming-back.ts';
import type { Doomed } from './doomed.ts';
import { Cause, type Kind } from './kinds.ts';
import type { Lines } from './lines.ts';
import { PlainEnds } from './plain-ends.ts';
import type { World } from './world.ts';

/** How a contact ended, beside the outcomes of the design. */
export enum Ending {
  abandoned = -1,
  stuck = -2,
  blocked = -3,
}

/** What contacts cost, and where callers are doomed. */
interface EndingsParts {
  readonly meters: readonly Meter[];
  readonly doomed: Doomed;
}

/** Ends contacts and journeys, writes down what became of them, and lets callers come back. */
export class Endings {
  private readonly world: World;
  private readonly lines: Lines;
  private readonly comingBack: ComingBack;
  private readonly meters: readonly Meter[];
  /** Null where there is no such place. */
  private readonly doomed: Doomed | null;
  /** Null where more than figures may follow from the end of a contact. */
  private readonly plain: PlainEnds | null;

  constructor(world: World, lines: Lines, comingBack: ComingBack, { meters, doomed }: EndingsParts) {
    this.world = world;
    this.lines = lines;
    this.comingBack = comingBack;
    this.meters = meters;
    this.doomed = doomed.any ? doomed : null;
    this.plain = PlainEnds.suffice(world) ? new PlainEnds(world) : null;
  }

  /** Note where the caller is doomed for the first time in this contact. */
  look(contact: number, configuration: number): void {
    if (this.doomed !== null) this.lookFor(this.doomed, contact, configuration);
  }

  private lookFor(doomed: Doomed, contact: number, configuration: number): void {
    const { contacts, journeys, calendar } = this.world;
    if ((contacts.doomedIn[contact] as number) >= 0) return;
    const kind = journeys.kind[contacts.journey[contact] as number] as number;
    const channel = contacts.channel[contact] as number;
    if (doomed.is(kind, configuration, channel, contacts.context[contact])) {
      contacts.doomedIn[contact] = contacts.block[contact] as number;
      contacts.doomedAt[contact] = calendar.now;
    }
  }

  /** A contact is over, whose activities have been cancelled. */
  end(contact: number, ending: number): void {
    const { contacts } = this.world;
    const journey = contacts.journey[contact] as number;
    const kind = this.world.kindOf(journey);
    if (this.plain !== null && ending >= 0 && contacts.number[contact] === 1 && kind.isMetBy[ending] === true) {
      if ((contacts.agent[contact] as number) >= 0) this.lines.release(contact);
      this.plain.end(contact, journey, ending);
      contacts.end(contact);
      this.forget(journey);
    } else {
      this.endInFull(contact, journey, kind, ending);
    }
  }

  private endInFull(contact: number, journey: number, kind: Kind, ending: number): void {
    const { contacts, journeys, plan, ledger, log } = this.world;
    const { several } = plan.uses;
    this.release(contact);
    const met = ending >= 0 && kind.isMetBy[ending] === true;
    const wasMet = several && journeys.met[journey] === 1;
    // Whoever hears a busy tone does not pay.
    const cost = ending === Ending.blocked ? 0 : this.hangUp(contact);
    const endedIn = ending >= 0 ? (plan.outcomeBlock[ending] as number) : (contacts.block[contact] as number);
    let deadEnd = -1;
    if (!met && !wasMet) {
      const doomedIn = contacts.doomedIn[contact] as number;
      const isDeadEnd = ending !== Ending.abandoned || doomedIn >= 0;
      deadEnd = !isDeadEnd ? -1 : doomedIn >= 0 ? doomedIn : endedIn;
      if (isDeadEnd) this.deadEnd(journey, deadEnd);
    }
    const name = this.nameOf(ending);
    if (journeys.counts(journey)) {
      ledger.outcome(journeys.row[journey] as number, name);
      if (plan.uses.tariff) this.world.count(journey, Sum.cost, cost);
      if (ending === Ending.abandoned) this.world.count(journey, Sum.abandoned, 1);
      else if (ending === Ending.blocked) this.world.count(journey, Sum.blocked, 1);
      else if (contacts.lines[contact] === 0) this.world.count(journey, Sum.contained, 1);
    }
    if (plan.uses.channels) this.overChannel(contact, met, ending === Ending.abandoned, cost);
    if ((contacts.answers[contact] as number) > 0) this.again(contact, JourneySum.againAnswered);
    if (ending === Ending.abandoned) this.again(contact, JourneySum.againAbandoned);
    if (met) this.again(contact, JourneySum.againMet);
    if (wasMet) this.world.note(journey, JourneySum.inVain, 1);
    if (ending >= 0) this.world.cases.end(contact, ending, met);
    const number = contacts.number[contact] as number;
    const cause = this.causeOf(contact, ending);
    const returns =
      !met &&
      (!several || (journeys.promised[journey] === 0 && this.mayReturn(journey))) &&
      this.comingBack.returns(journey, cause, number);
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
    this.lines.announcements?.end(contact);
    contacts.end(contact);
    if (met && !wasMet) {
      this.world.count(journey, Sum.met, 1);
      if (number === 1) this.world.count(journey, Sum.metFirst, 1);
    }
    if (returns) this.comingBack.schedule(journey, cause, number);
    if (several) {
      journeys.contacts[journey] = (journeys.contacts[journey] as number) - 1;
      if (met) journeys.met[journey] = 1;
      if (met) this.comingBack.cancel(journey);
      this.settle(journey);
    } else if (!returns) {
      this.over(journey);
    }
  }

  private nameOf(ending: number): number {
    const { plan } = this.world;
    if (ending >= 0) return plan.endingOf[ending] as number;
    if (ending === Ending.stuck) return plan.stuck;
    return ending === Ending.blocked ? plan.blocked : plan.abandoned;
  }

  /** Whether a caller whose need is not met may ring: not one who is about to. */
  mayReturn(journey: number): boolean {
    const { journeys } = this.world;
    return journeys.met[journey] === 0 && journeys.coming[journey] === Cause.first;
  }

  /** The journey is over where nothing is open and nothing is to come. */
  settle(journey: number): void {
    const { journeys } = this.world;
    if ((journeys.contacts[journey] as number) > 0 || (journeys.starts[journey] as number) > 0) return;
    if (journeys.coming[journey] !== Cause.first) return;
    if (journeys.met[journey] === 0 && (journeys.promised[journey] as number) > 0) return;
    this.over(journey);
  }

  /** The run is over while journeys are still open. */
  close(): void {
    const { contacts, journeys } = this.world;
    const { several } = this.world.plan.uses;
    this.plain?.report();
    for (let contact = 0; contact < contacts.slots; contact++) {
      if (!contacts.isOpen(contact)) continue;
      const doomedIn = contacts.doomedIn[contact] as number;
      if (doomedIn >= 0) this.deadEnd(contacts.journey[contact] as number, doomedIn);
      if (this.world.plan.uses.channels) this.overChannel(contact, false, false, 0);
      if ((contacts.answers[contact] as number) > 0) this.again(contact, JourneySum.againAnswered);
      this.world.log?.open(this.world, contact, doomedIn);
    }
    for (let journey = 0; journey < journeys.slots; journey++) {
      if (!journeys.isOpen(journey)) continue;
      this.world.promises?.close(journey);
      if (!several || journeys.met[journey] === 0) this.world.count(journey, Sum.unfinished, 1);
      // The next caller is there before they call.
      if ((journeys.attempts[journey] as number) > 0) this.world.log?.journey?.(this.world, journey, true);
    }
  }

  /** What brings a caller back whose need is unmet. */
  private causeOf(contact: number, ending: number): number {
    const { contacts, promises, plan } = this.world;
    const wasBroken = promises?.endIn(contact) === true;
    if (plan.uses.refusals && contacts.refused[contact] === 1) return Cause.refusal;
    if (ending === Ending.abandoned) return Cause.givingUp;
    return wasBroken ? Cause.brokenPromise : Cause.otherwise;
  }

  /** One more, if it is not the first contact. */
  private again(contact: number, sum: number): void {
    const { contacts } = this.world;
    if (contacts.cause[contact] !== Cause.first) this.world.note(contacts.journey[contact] as number, sum, 1);
  }

  /** What became of a contact, for the figures of its channel. */
  private overChannel(contact: number, met: boolean, abandoned: boolean, cost: number): void {
    const { contacts, journeys, ledger } = this.world;
    const journey = contacts.journey[contact] as number;
    if (!journeys.counts(journey)) return;
    const channel = this.world.channelRowOf(journey, contacts.channel[contact] as number);
    ledger.channel(channel, ChannelSum.answered, (contacts.answers[contact] as number) > 0 ? 1 : 0);
    ledger.channel(channel, ChannelSum.abandoned, abandoned ? 1 : 0);
    ledger.channel(channel, ChannelSum.met, met ? 1 : 0);
    ledger.channel(channel, ChannelSum.waited, contacts.waited[contact] as number);
    ledger.channel(channel, ChannelSum.cost, cost);
  }

  /** Every agent goes, whichever seat they have. */
  private release(contact: number): void {
    const { seats } = this.world;
    for (let seat = (seats?.number ?? 1) - 1; seat >= 0; seat--) {
      seats?.take(contact, seat);
      this.lines.release(contact);
    }
  }

  /** The phone is down; what the contact has cost. */
  private hangUp(contact: number): number {
    const { contacts, calendar, plan } = this.world;
    if (plan.uses.away && (contacts.down[contact] as number) > 0) this.world.pickUp(contact);
    const offPhone = plan.uses.offPhone ? (contacts.offPhone[contact] as number) : 0;
    // Whoever is called does not pay.
    if (!plan.uses.tariff || contacts.cause[contact] === Cause.organisation) return 0;
    const lasted = calendar.now - (contacts.began[contact] as number) - offPhone;
    return (this.meters[contacts.channel[contact] as number] as Meter).cost(lasted);
  }

  private deadEnd(journey: number, block: number): void {
    const { journeys, ledger } = this.world;
    if (!journeys.counts(journey)) return;
    this.world.count(journey, Sum.deadEndContacts, 1);
    if (block >= 0) ledger.deadEnd(journeys.row[journey] as number, block);
    if (journeys.deadEnd[journey] === 0) this.world.count(journey, Sum.deadEndJourneys, 1);
    journeys.deadEnd[journey] = 1;
  }

  private over(journey: number): void {
    this.world.log?.journey?.(this.world, journey, false);
    this.world.journeys.clear(journey);
    this.forget(journey);
  }

  private forget(journey: number): void {
    const { plan, journeys, visits, memory } = this.world;
    visits.forget(journeys, journey);
    if (plan.uses.facts) memory.forget(journeys, journey);
    this.world.promises?.forget(journey);
    if (journeys.counts(journey)) this.world.countedOpen--;
    journeys.end(journey);
  }
}
