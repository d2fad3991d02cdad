import type { Meter } from '../design/meter.ts';
import type { Population } from '../design/population.ts';
import { ChannelSum, JourneySum } from '../measure/journey-sums.ts';
import { Sum } from '../measure/ledger.ts';
import type { Arrivals } from '../stochastic/arrivals.ts';
import { CallerKeys } from '../stochastic/caller-keys.ts';
import { Activities } from './activities.ts';
import { arrivalAfter, arrivalsOf } from './arrivals.ts';
import { ComingBack } from './coming-back.ts';
import type { Doomed } from './doomed.ts';
import { Ending, Endings } from './endings.ts';
import { Cause, type Kind } from './kinds.ts';
import type { LeafPlan } from './leaf-plan.ts';
import type { Lines } from './lines.ts';
import { linesOf } from './lines-of.ts';
import { Steps } from './steps.ts';
import { Entry, type World } from './world.ts';

/** What all replications of a run share. */
export interface Shared {
  readonly population: Population;
  readonly seed: number;
  /** By channel. */
  readonly meters: readonly Meter[];
  readonly doomed: Doomed;
  readonly leaves: (LeafPlan | undefined)[];
  /** Seconds after the horizon at which what is still open is left open. */
  readonly runOn: number;
}

/** One replication: from the first caller until all journeys that count have ended. */
export class Replication {
  private readonly world: World;
  private readonly shared: Shared;
  private readonly lines: Lines;
  private readonly endings: Endings;
  private readonly comingBack: ComingBack;
  private readonly steps: Steps;
  private readonly keys: CallerKeys;
  private expected = 0;
  private readonly arrivals: Pick<Arrivals, 'next'>;
  /** Whether contacts may be refused, are counted by channel, or begin away from the phone. */
  private readonly isApart: boolean;
  /** Whether some callers bear only so many repeats. */
  private readonly bearsRepeats: boolean;
  /** The kind of all callers, or null where there are several. */
  private readonly only: Kind | null;

  constructor(world: World, shared: Shared, number: number) {
    this.world = world;
    this.shared = shared;
    this.keys = new CallerKeys(shared.seed, number);
    this.arrivals = arrivalsOf(world, shared, number);
    this.bearsRepeats = world.uses.bearsRepeats;
    this.only = world.plan.kinds.isOne ? world.plan.kind(0) : null;
    const { several, channels, away, bears, bearsRepeats } = world.uses;
    this.isApart = several || channels || away || bears || bearsRepeats || world.contacts.trunks !== null;
    this.lines = linesOf(world, { seed: shared.seed, replication: number });
    this.comingBack = new ComingBack(world);
    this.endings = new Endings(world, this.lines, this.comingBack, shared);
    this.steps = new Steps(world, new Activities(world, this.lines), this.endings, shared.leaves);
  }

  /** Callers so far, the one who is expected too. */
  get callers(): number {
    return this.expected;
  }

  run(): void {
    const { calendar, window } = this.world;
    const end = window.horizon + this.shared.runOn;
    this.lines.begin();
    for (const border of this.world.batches?.borders ?? []) calendar.scheduleFirst(border, Entry.batch, 0);
    this.expect();
    // Each event in a call of its own: what is rare is then seen to be rare, and kept out of the code for the rest.
    while (this.advance(end)) {}
    this.lines.report();
    this.comingBack.report();
    this.steps.close();
    this.endings.close();
  }

  /** What was seen over time belongs to the batch that ends now. */
  private endBatch(): void {
    this.lines.look(this.world.calendar.now);
    this.comingBack.report();
    this.world.batches?.mark();
  }

  /** The next event happens; false where none is left that matters. */
  private advance(end: number): boolean {
    const { calendar, window } = this.world;
    if (!calendar.next()) return false;
    if (calendar.now >= window.horizon && this.isOver(end)) return false;
    const { kind, subject } = calendar;
    if (kind === Entry.ends && !this.bearsRepeats) this.steps.ended(subject);
    else if (kind === Entry.arrival) this.arrive(subject);
    else this.happen(kind, subject);
    return true;
  }

  private isOver(end: number): boolean {
    return this.world.countedOpen === 0 || this.world.calendar.now > end;
  }

  /** What is neither an arrival nor the end of an activity. */
  private happen(kind: number, subject: number): void {
    switch (kind) {
      case Entry.ends:
        this.endedRepeating(subject);
        break;
      case Entry.givesUp:
      case Entry.bearsNoMore:
        this.hangUp(subject, kind === Entry.givesUp);
        break;
      case Entry.wrappedUp:
        this.lines.next(subject);
        break;
      case Entry.hours:
        this.lines.changeHours(subject);
        break;
      case Entry.redial:
        this.contact(subject, this.comingBack.arrive(subject));
        break;
      case Entry.promised:
        this.due(subject);
        break;
      case Entry.starts:
        this.start(subject);
        break;
      case Entry.overflows:
        this.lines.overflow(subject);
        break;
      case Entry.breakDue:
      case Entry.breakOver:
        this.lines.takeBreak(subject, kind === Entry.breakDue);
        break;
      case Entry.batch:
        this.endBatch();
    }
  }

  /** Schedule the next caller; the journey is begun when they call. */
  private expect(): void {
    const { calendar, plan, journeys } = this.world;
    const { population } = this.shared;
    const caller = this.expected++;
    this.keys.turn(caller);
    const journey = journeys.begin(caller, this.keys.low, this.keys.high, 0);
    const stream = this.world.draws(journey, plan.drawsArrival, 0);
    const at = arrivalAfter(calendar.now, this.arrivals, population.arrivals, caller, stream);
    if (at < Number.POSITIVE_INFINITY) calendar.scheduleAlone(at, Entry.arrival, journey);
    else journeys.end(journey);
  }

  private arrive(journey: number): void {
    const { plan, journeys, contacts } = this.world;
    const kind = this.only ?? plan.kind(plan.kinds.pick(this.draw(journey, plan.drawsPersona)));
    journeys.kind[journey] = kind.index;
    this.enlist(journey, kind.persona);
    this.expect();
    const { channels } = kind;
    const channel = channels.only >= 0 ? channels.only : channels.pick(this.draw(journey, plan.drawsChannel));
    journeys.channel[journey] = channel;
    if (this.isApart) {
      this.contact(journey, Cause.first, channel);
      return;
    }
    journeys.attempts[journey] = 1;
    this.world.count(journey, Sum.contacts, 1);
    this.steps.begin(contacts.begin(journey, 1, channel, Cause.first));
  }

  /** A journey that begins while the run looks is one that counts. */
  private enlist(journey: number, persona: number): void {
    const { calendar, plan, journeys, window, batches } = this.world;
    const { now } = calendar;
    if (now < window.warmUp || now >= window.horizon) return;
    journeys.row[journey] = persona + (batches === null ? 0 : batches.at(now) * plan.personas.length);
    this.world.countedOpen++;
    this.world.count(journey, Sum.journeys, 1);
  }

  private draw(journey: number, purpose: number): number {
    return this.world.draws(journey, purpose, 0).next();
  }

  private contact(journey: number, cause: number, channel = this.world.journeys.channel[journey] as number): void {
    const { calendar, plan, journeys, contacts } = this.world;
    const attempts = journeys.attempts[journey] as number;
    journeys.attempts[journey] = attempts + 1;
    this.world.count(journey, Sum.contacts, 1);
    if (attempts > 0) {
      this.world.note(journey, JourneySum.becauseGivingUp + cause - Cause.givingUp, 1);
      this.world.cases.begin(journey);
    }
    if (plan.uses.several) journeys.contacts[journey] = (journeys.contacts[journey] as number) + 1;
    if (plan.uses.channels && journeys.counts(journey)) {
      const { ledger } = this.world;
      const row = this.world.channelRowOf(journey, channel);
      ledger.channel(row, ChannelSum.contacts, 1);
      if (attempts === 0) ledger.channel(row, ChannelSum.journeys, 1);
    }
    const { trunks } = contacts;
    const isBlocked = trunks !== null && cause !== Cause.organisation && trunks.isFull(channel);
    const contact = contacts.begin(journey, attempts + 1, channel, cause);
    if (isBlocked) {
      this.endings.end(contact, Ending.blocked);
      return;
    }
    if (plan.uses.away && this.world.isAway(contact)) contacts.putDown(contact, calendar.now);
    if (plan.uses.bears && contacts.down[contact] === 0) {
      const { automation } = this.world.kindOf(journey).traits.bears;
      if (automation) contacts.bears[contact] = this.world.draw(automation, journey, plan.drawsBears, attempts);
    }
    this.steps.begin(contact);
    if (this.bearsRepeats) this.bear(contact);
  }

  /** A promise is due: a caller who waits for it in vain may come back. */
  private due(promise: number): void {
    const { promises } = this.world;
    if (promises === null) return;
    const journey = promises.journeyOf(promise);
    const isBroken = promises.due(promise);
    if (isBroken && this.endings.mayReturn(journey)) this.comingBack.afterPromise(journey);
    this.endings.settle(journey);
  }

  /** The organisation begins a contact. */
  private start(subject: number): void {
    const { journeys, plan } = this.world;
    const channels = plan.channels.length;
    const journey = Math.floor(subject / channels);
    journeys.starts[journey] = (journeys.starts[journey] as number) - 1;
    this.contact(journey, Cause.organisation, subject % channels);
  }

  private endedRepeating(record: number): void {
    const contact = this.world.ongoing.contact[record] as number;
    this.steps.ended(record);
    this.bear(contact);
  }

  private hangUp(record: number, patience: boolean): void {
    const contact = this.world.ongoing.contact[record] as number;
    this.world.ongoing.entry[record] = -1;
    if (patience) this.lines.giveUp(record);
    this.steps.hangUp(contact);
  }

  /** A caller who has had to repeat more than they bear hangs up. */
  private bear(contact: number): void {
    const { contacts } = this.world;
    if (!contacts.isOpen(contact)) return;
    const { repeats } = this.world.kindOf(contacts.journey[contact] as number).traits.bears;
    if (repeats !== undefined && (contacts.repeats[contact] as number) > repeats) this.steps.hangUp(contact);
  }
}
