import type { CallerRecord, ContactRecord, JourneyEnd, Stay } from '../measure/stay.ts';
import { Cause, causes } from './kinds.ts';
import { Going } from './ongoing.ts';
import type { PlannedNode } from './planned-node.ts';
import type { World } from './world.ts';

/** Who is told of stays and contacts. */
export interface Listeners {
  readonly onStay?: ((stay: Stay) => unknown) | undefined;
  readonly onContact?: ((contact: ContactRecord) => unknown) | undefined;
  readonly onJourney?: ((journey: JourneyEnd) => unknown) | undefined;
}

/** How a stay ended, if it did. */
export interface StayEnd {
  readonly event: string | null;
  readonly misunderstood: boolean;
  readonly open: boolean;
  /** And not because its state was left. */
  readonly byItself: boolean;
}

/** How a contact ended, if it did; blocks are numbered, -1 being none. */
export type ContactEnd = Pick<ContactRecord, 'outcome' | 'recorded' | 'met' | 'cost' | 'returns'> & {
  readonly state: number;
  readonly deadEnd: number;
};

const nothing: readonly string[] = [];

/** Who is told, while a replication runs, how stays and contacts end. */
export interface Recorder {
  /** Facts were told in a stay that goes on, and some of them again, as bits. */
  tell(record: number, told: number, again: number): void;
  /** In a stay that goes on the caller hears their place in line, or how long they have to expect to wait. */
  announce(record: number, told: number): void;
  /** A stay ends: by the event it sends, by hanging up, because its state is left, or with the run. */
  stay(world: World, record: number, planned: PlannedNode, end: StayEnd): void;
  contact(world: World, contact: number, end: ContactEnd): void;
  /** A contact is open when the run ends, with all that goes on in it. */
  open(world: World, contact: number, deadEnd: number): void;
  /** A journey is over, or the run is. */
  journey?(world: World, journey: number, open: boolean): void;
}

/** Turns what a run knows by number into records with names, for those who listen. */
export class Log implements Recorder {
  readonly #listeners: Listeners;
  readonly #replication: number;
  /** Facts told in a stay that goes on, and which of them again, as bits. */
  readonly #told = new Map<number, readonly [told: number, again: number]>();
  /** What callers were told of their place in line in it. */
  readonly #announced = new Map<number, number>();

  constructor(listeners: Listeners, replication: number) {
    this.#listeners = listeners;
    this.#replication = replication;
  }

  announce(record: number, told: number): void {
    this.#announced.set(record, told);
  }

  tell(record: number, told: number, again: number): void {
    if (told !== 0) this.#told.set(record, [told, again]);
  }

  stay(world: World, record: number, planned: PlannedNode, { event, misunderstood, open, byItself }: StayEnd): void {
    const { onStay } = this.#listeners;
    const [told, again] = this.#told.get(record) ?? [0, 0];
    this.#told.delete(record);
    const announced = this.#announced.get(record);
    if (announced !== undefined) this.#announced.delete(record);
    const { activity } = planned;
    if (!onStay || activity === null) return;
    const { plan, ongoing, contacts } = world;
    const contact = ongoing.contact[record] as number;
    const colleague = world.handoffs?.colleague(contact) ?? -1;
    const isAsked = activity.kind === 'line' && activity.consults && colleague >= 0;
    const agent = isAsked ? colleague : (contacts.agent[contact] as number);
    const isWithAgent = activity.kind === 'choice' ? activity.byAgent : byItself && event === 'agent.answered';
    const ofLine = activity.kind === 'choice' ? (contacts.pool[contact] as number) : activity.pool;
    const pool = activity.kind === 'choice' && !activity.byAgent ? undefined : plan.pools[ofLine];
    const ofAgent = isAsked ? poolOf(plan, agent) : undefined;
    const answering = isWithAgent && agent >= 0 ? (ofAgent ?? plan.pools[contacts.pool[contact] as number]) : undefined;
    const kind = world.journeys.kind[contacts.journey[contact] as number] as number;
    const lane = activity.kind === 'line' ? activity.route?.lanes[kind] : undefined;
    const names = (bits: number) =>
      bits === 0 ? nothing : plan.facts.filter((_, i) => bits & (1 << i)).map(({ name }) => name);
    const who = this.#caller(world, contact, ongoing.began[record] as number, open);
    // Field by field: made by spreading, a record takes ten times as long.
    const stay: { -readonly [Field in keyof Stay]: Stay[Field] } = {
      replication: who.replication,
      caller: who.caller,
      persona: who.persona,
      need: who.need,
      counted: who.counted,
      contact: who.contact,
      channel: who.channel,
      cause: who.cause,
      began: who.began,
      ended: who.ended,
      open: who.open,
      state: plan.blocks[planned.block] as string,
      node: plan.stepper.nodes[ongoing.of[record] as number] as string,
      activity: activity.kind === 'line' ? 'queue' : activity.kind,
      event: event ?? (world.hangingUp === contact ? 'caller.hungUp' : null),
      pool: pool?.name ?? null,
      agent: answering ? agent - answering.firstAgent + 1 : null,
      answeredBy: activity.kind === 'line' ? (answering?.name ?? null) : null,
      skill: lane ? (plan.cells[lane.cell]?.skill ?? null) : null,
      colleague: activity.kind === 'choice' && isWithAgent && colleague >= 0 ? agentOf(plan, colleague) : null,
      told: names(told),
      again: names(again),
      replay: activity.kind === 'choice' && activity.replay,
      misunderstood,
      offPhone: activity.kind !== 'gate' && activity.offPhone,
    };
    if (announced !== undefined) stay.announced = announced;
    if (activity.kind === 'line' && plan.uses.away && wasAway(world, contact, event === 'agent.answered'))
      stay.away = true;
    onStay(stay);
  }

  contact(world: World, contact: number, { state, deadEnd, ...end }: ContactEnd): void {
    const { onContact } = this.#listeners;
    if (!onContact) return;
    const { contacts, plan } = world;
    const who = this.#caller(world, contact, contacts.began[contact] as number, end.outcome === null);
    onContact({
      replication: who.replication,
      caller: who.caller,
      persona: who.persona,
      need: who.need,
      counted: who.counted,
      contact: who.contact,
      channel: who.channel,
      cause: who.cause,
      began: who.began,
      ended: who.ended,
      open: who.open,
      outcome: end.outcome,
      recorded: end.recorded,
      met: end.met,
      cost: end.cost,
      returns: end.returns,
      state: plan.blocks[state] ?? null,
      deadEnd: plan.blocks[deadEnd] ?? null,
      doomedAt:
        deadEnd >= 0 && (contacts.doomedIn[contact] as number) >= 0 ? (contacts.doomedAt[contact] as number) : null,
    });
  }

  open(world: World, contact: number, deadEnd: number): void {
    const { ongoing, contacts, plan } = world;
    for (let record = contacts.ongoing[contact] as number; record >= 0; record = ongoing.next[record] as number) {
      const planned = ongoing.what[record] === Going.timer ? undefined : plan.nodes[ongoing.of[record] as number];
      if (planned && world.seats !== null) world.seats.take(contact, planned.seat);
      if (planned)
        this.stay(world, record, planned, { event: null, misunderstood: false, open: true, byItself: false });
    }
    const state = contacts.block[contact] as number;
    this.contact(world, contact, {
      outcome: null,
      recorded: null,
      met: false,
      state,
      deadEnd,
      cost: 0,
      returns: false,
    });
  }

  journey({ journeys, plan, calendar }: World, journey: number, open: boolean): void {
    const { onJourney } = this.#listeners;
    if (!onJourney) return;
    const { name, need } = plan.kind(journeys.kind[journey] as number);
    onJourney({
      replication: this.#replication,
      caller: journeys.caller[journey] as number,
      persona: name,
      need,
      counted: journeys.counts(journey),
      ended: calendar.now,
      open,
      contacts: journeys.attempts[journey] as number,
    });
  }

  #caller({ journeys, contacts, calendar, plan }: World, contact: number, began: number, open: boolean): CallerRecord {
    const journey = contacts.journey[contact] as number;
    const { name, need } = plan.kind(journeys.kind[journey] as number);
    return {
      replication: this.#replication,
      caller: journeys.caller[journey] as number,
      persona: name,
      need,
      counted: journeys.counts(journey),
      contact: contacts.number[contact] as number,
      channel: plan.channels[contacts.channel[contact] as number] as string,
      cause: causes[contacts.cause[contact] as number] as CallerRecord['cause'],
      began,
      ended: calendar.now,
      open,
    };
  }
}

/** The pool of an agent of the design, and their number in it, from 1. */
function agentOf(plan: World['plan'], agent: number): NonNullable<Stay['colleague']> | null {
  const pool = poolOf(plan, agent);
  return pool ? { pool: pool.name, agent: agent - pool.firstAgent + 1 } : null;
}

const poolOf = ({ pools }: World['plan'], agent: number) => pools.findLast(({ firstAgent }) => firstAgent <= agent);

/** Whether nobody waited on the phone: by post, and until the first agent has reached a caller whom the organisation calls. */
function wasAway({ contacts, plan }: World, contact: number, answered: boolean): boolean {
  if (plan.isAway[contacts.channel[contact] as number]) return true;
  const isCalled = contacts.cause[contact] === Cause.organisation;
  return isCalled && (contacts.answers[contact] as number) <= (answered ? 1 : 0);
}
