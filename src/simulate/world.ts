import { type Ledger, Sum } from '../measure/ledger.ts';
import type { CallerStream } from '../stochastic/caller-stream.ts';
import type { Distribution } from '../stochastic/distribution.ts';
import { streamOfCallers } from '../stochastic/mirrored-stream.ts';
import { type Room, roomFor } from './agents.ts';
import type { Batches } from './batches.ts';
import { Calendar } from './calendar.ts';
import { Cases } from './cases.ts';
import type { Duration } from './choice-plan.ts';
import { Contacts } from './contacts.ts';
import { Handoffs } from './handoffs.ts';
import { Journeys } from './journeys.ts';
import { KeptPlaces } from './kept-places.ts';
import { Cause, type Kind } from './kinds.ts';
import type { Recorder } from './log.ts';
import { Memory } from './memory.ts';
import { OnHold } from './on-hold.ts';
import { Going, Ongoing } from './ongoing.ts';
import type { Plan } from './plan.ts';
import type { PlannedNode } from './planned-node.ts';
import { Promises } from './promises.ts';
import { Seats } from './seats.ts';
import { SimulationError } from './simulation-error.ts';
import { Trunks } from './trunks.ts';
import type { Uses } from './uses.ts';
import { type Visits, visitsOf } from './visits.ts';
import { WaitEstimates } from './wait-estimates.ts';

/** What an entry of the calendar is about. */
export enum Entry {
  arrival = 0,
  /** An activity ends by itself: its record. */
  ends = 1,
  /** Patience in a line is over: its record. */
  givesUp = 2,
  /** The caller bears no more of a machine: its record. */
  bearsNoMore = 3,
  /** An agent's wrap-up is over: the agent. */
  wrappedUp = 4,
  /** A pool opens or closes: the pool. */
  hours = 5,
  /** A caller comes back: the journey. */
  redial = 6,
  /** A promise is due: its record. */
  promised = 7,
  /** The organisation begins a contact: the journey and the channel, as journey * channels + channel. */
  starts = 8,
  /** A caller in line may be answered by others too: their record. */
  overflows = 9,
  /** A break of an agent is due, or over: the agent. */
  breakDue = 10,
  breakOver = 11,
  /** A batch is over. */
  batch = 12,
}

/** When a run looks, in seconds. */
export interface Window {
  readonly warmUp: number;
  readonly horizon: number;
  /** A contact so many seconds after another was recorded as resolved tells that it was not. */
  readonly recontactWithin: number;
}

/** What is otherwise about a replication than about others. */
export interface Variant {
  readonly isMirrored?: boolean;
  readonly batches?: Batches | null;
}

/** All that changes while one replication runs. */
export class World {
  readonly plan: Plan;
  readonly uses: Uses;
  readonly ledger: Ledger;
  readonly window: Window;
  readonly room: Room;
  readonly calendar = new Calendar();
  readonly journeys: Journeys;
  readonly contacts: Contacts;
  readonly ongoing = new Ongoing(this.calendar);
  readonly visits: Visits;
  readonly memory = new Memory();
  /** What not every design uses. */
  readonly places: KeptPlaces | null;
  readonly promises: Promises | null;
  readonly handoffs: Handoffs | null;
  readonly estimates: WaitEstimates | null;
  readonly onHold: OnHold | null;
  readonly cases: Cases;
  /** Null where contacts have one agent at a time. */
  readonly seats: Seats | null;
  /** Journeys that count and are still open. */
  countedOpen = 0;
  /** Null where the run is not cut into any. */
  readonly batches: Batches | null;
  /** Whether every draw is mirrored. */
  readonly isMirrored: boolean;
  private readonly stream: CallerStream;

  /** The contact whose caller is hanging up, or -1. */
  hangingUp = -1;
  readonly log: Recorder | null;

  constructor(
    plan: Plan,
    ledger: Ledger,
    window: Window,
    log: Recorder | null = null,
    { isMirrored = false, batches = null }: Variant = {},
  ) {
    this.isMirrored = isMirrored;
    this.batches = batches;
    this.stream = streamOfCallers(isMirrored);
    this.log = log;
    this.plan = plan;
    this.uses = plan.uses;
    this.journeys = new Journeys(plan.uses);
    this.contacts = new Contacts(this.calendar, plan.uses, plan.trunks === null ? null : new Trunks(plan.trunks));
    this.visits = visitsOf(plan.places);
    this.seats = plan.seats > 1 ? new Seats(this.contacts, plan.seats) : null;
    this.cases = new Cases(this);
    this.ledger = ledger;
    this.window = window;
    this.room = roomFor(plan.pools);
    const { keptPlaces, promises, keeps, consults, estimates } = plan.uses;
    this.places = keptPlaces ? new KeptPlaces() : null;
    this.promises = promises ? new Promises(this) : null;
    this.handoffs = keeps || consults ? new Handoffs(this.seats) : null;
    this.estimates = estimates ? new WaitEstimates(plan) : null;
    this.onHold = plan.uses.onHold ? new OnHold(this) : null;
  }

  /** The draws of a journey's caller for one purpose, at the how many-th visit. */
  draws(journey: number, purpose: number, visit: number): CallerStream {
    const { keyLow, keyHigh } = this.journeys;
    return this.stream.key(keyLow[journey] as number, keyHigh[journey] as number).at(purpose, visit);
  }

  /** How long something takes this caller, seconds. */
  sample(lasts: Duration, journey: number, purpose: number, visit: number): number {
    return lasts.distribution === null ? lasts.constant : this.draw(lasts.distribution, journey, purpose, visit);
  }

  /** A time of this caller, seconds; refuses what a distribution made by hand may give. */
  draw(distribution: Distribution, journey: number, purpose: number, visit: number): number {
    let time: number;
    try {
      time = distribution.sample(this.draws(journey, purpose, visit));
    } catch (cause) {
      throw this.threw(distribution, journey, purpose, cause);
    }
    if (time >= 0) return time;
    throw this.gave(distribution, journey, purpose, time);
  }

  private threw(distribution: Distribution, journey: number, purpose: number, cause: unknown): SimulationError {
    return this.strange(`${distribution} threw: ${cause}`, journey, purpose, cause);
  }

  private gave(distribution: Distribution, journey: number, purpose: number, time: number): SimulationError {
    return this.strange(`${distribution} gave ${time}; a time is a number of seconds from 0 up`, journey, purpose);
  }

  private strange(what: string, journey: number, purpose: number, cause?: unknown): SimulationError {
    const drawn = this.plan.purposes.nameOf(purpose);
    const state = this.plan.design.states.find(({ block, activity }) => {
      const draws = activity?.kind === 'choice' ? activity.draws : undefined;
      return drawn.startsWith(`state:${draws ?? block}:`);
    })?.block;
    const persona = this.kindOf(journey).name;
    return new SimulationError(`${what} (drawn for ${drawn})`, { persona, cause, ...(state && { state }) });
  }

  /** The node of an activity that goes on, or null for a timer. */
  nodeOf(record: number): PlannedNode | null {
    const { ongoing, plan } = this;
    return ongoing.what[record] === Going.timer ? null : (plan.nodes[ongoing.of[record] as number] as PlannedNode);
  }

  /** Since when whoever has this place has been in line. */
  inLineSince(place: number): number {
    const { places, ongoing } = this;
    return (places === null ? ongoing.began[place] : places.since[place]) as number;
  }

  kindOf(journey: number): Kind {
    return this.plan.kind(this.journeys.kind[journey] as number);
  }

  /** An agent and the caller have come to talk: a first human, or another one. */
  answer(contact: number): void {
    const { contacts } = this;
    if (this.uses.bots && !this.plan.pools[contacts.pool[contact] as number]?.isHuman) return;
    const before = contacts.answers[contact] as number;
    contacts.answers[contact] = before + 1;
    const journey = contacts.journey[contact] as number;
    if (before === 0) this.answerFirst(contact, journey);
    else this.count(journey, Sum.transfers, 1);
  }

  private answerFirst(contact: number, journey: number): void {
    // Whoever is called by an employee is on the phone from now on.
    if (this.uses.away && this.isCalled(contact)) this.pickUp(contact);
    const row = this.journeys.row[journey] as number;
    if (row >= 0) this.ledger.answered(row, this.calendar.now - (this.contacts.began[contact] as number));
  }

  /** The caller takes up the phone, for one reason to have it down less. */
  pickUp(contact: number): void {
    const { contacts, calendar } = this;
    const before = contacts.offPhone[contact] as number;
    contacts.pickUp(contact, calendar.now);
    this.count(contacts.journey[contact] as number, Sum.offPhone, (contacts.offPhone[contact] as number) - before);
  }

  /** Whether nobody waits on the phone or at the desk: by post, and until an employee reaches the caller. */
  isAway(contact: number): boolean {
    const { contacts, plan } = this;
    if (plan.isAway[contacts.channel[contact] as number]) return true;
    return contacts.answers[contact] === 0 && this.isCalled(contact);
  }

  /** Whether the organisation called, other than by post. */
  private isCalled(contact: number): boolean {
    const { contacts, plan } = this;
    return contacts.cause[contact] === Cause.organisation && !plan.isAway[contacts.channel[contact] as number];
  }

  /** Where the figures of a journey that counts are written down that are told by channel. */
  channelRowOf(journey: number, channel: number): number {
    return this.batches === null ? channel : this.batches.channelRow(this.journeys.row[journey] as number, channel);
  }

  /** Sum of a journey's own, for the caller's persona, where the journey counts. */
  note(journey: number, sum: number, amount: number): void {
    const row = this.journeys.row[journey] as number;
    if (row >= 0) this.ledger.journey(row, sum, amount);
  }

  /** Sum for the caller's persona, where the journey counts. */
  count(journey: number, sum: number, amount: number): void {
    const row = this.journeys.row[journey] as number;
    if (row >= 0) this.ledger.add(row, sum, amount);
  }
}
