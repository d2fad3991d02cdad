import { LineEnd, Sum } from '../measure/ledger.ts';
import { Agents } from './agents.ts';
import { Announcements } from './announcements.ts';
import type { PlannedChoice } from './choice-plan.ts';
import { passOn } from './facts.ts';
import { handOver } from './handover.ts';
import { Going } from './ongoing.ts';
import { Outside } from './outside.ts';
import { borneIn, drawOfPatience } from './patience.ts';
import type { PlannedLine, PlannedNode } from './planned-node.ts';
import { Entry, type World } from './world.ts';

/** The lines in front of the pools, first come first served, and who answers whom. */
export class Lines {
  private readonly world: World;
  private readonly pools: readonly Agents[];
  /** The pool of each agent. */
  private readonly poolOf: Int32Array;
  /** Answered without any wait, by persona and pool. */
  private readonly answeredAtOnce: Float64Array;
  /** Those in front of a door that is still closed; null where nobody ever is. */
  private readonly outside: Outside | null;
  /** Held against what was announced; null where nothing is. */
  readonly announcements: Announcements | null;

  constructor(world: World) {
    this.world = world;
    this.outside = world.plan.uses.outside ? new Outside(world) : null;
    const { pools } = world.plan;
    this.pools = pools.map((pool, index) => new Agents(pool, index, world.window));
    for (const agents of this.pools) agents.intervals = world.ledger.intervals;
    this.poolOf = new Int32Array(pools.reduce((sum, { agents }) => sum + agents, 0));
    for (const { first, pool } of this.pools) this.poolOf.fill(pool, first, first + (pools[pool]?.agents ?? 0));
    this.answeredAtOnce = new Float64Array(world.plan.personas.length * pools.length);
    this.announcements = world.plan.uses.announcements ? new Announcements(world, this) : null;
  }

  /** Open the pools that are open at the beginning, and note when each changes. */
  begin(): void {
    for (let pool = 0; pool < this.pools.length; pool++) this.changeHours(pool);
  }

  /**
   * A pool opens or closes, or agents come and go, before all else of that moment. At closing, those in line are sent
   * away who have no place for the night; agents who come take the next in line.
   */
  changeHours(pool: number): void {
    const { calendar, plan } = this.world;
    const { now } = calendar;
    const agents = this.pools[pool] as Agents;
    const { opens, staff } = agents.plan;
    agents.look(now);
    agents.open = opens.at(now) > 0;
    agents.staff(staff.at(now));
    if (plan.uses.handsOver) handOver(this.world, agents);
    if (agents.open) this.outside?.open(pool);
    while (agents.front >= 0 && agents.open && agents.isIdle) this.answerNext(agents);
    let behind = -1;
    for (let record = agents.front; record >= 0 && !agents.open; record = behind) {
      behind = this.world.ongoing.behind[record] as number;
      const line = this.lineOf(record);
      if (line.overnight) continue;
      this.takeAway(record, pool, LineEnd.left);
      this.endsNow(record, line.closed);
    }
    const change = Math.min(opens.nextChange(now), staff.nextChange(now));
    if (change < Number.POSITIVE_INFINITY) calendar.scheduleFirst(change, Entry.hours, pool);
  }

  isOpen(pool: number): boolean {
    return (this.pools[pool] as Agents).open;
  }

  hasIdle(pool: number): boolean {
    return (this.pools[pool] as Agents).isIdle;
  }

  /** Agents who are busy or wait for callers. */
  atWork(pool: number): number {
    return (this.pools[pool] as Agents).atWork;
  }

  /** Callers in line. */
  length(pool: number): number {
    return (this.pools[pool] as Agents).inLine;
  }

  /** The record of whoever is at the front of a line, or -1. */
  front(pool: number): number {
    return (this.pools[pool] as Agents).front;
  }

  /** A caller asks for a line: answered at once, sent away, or at its end. */
  join(contact: number, journey: number, node: PlannedNode, line: PlannedLine, visit: number): void {
    const { plan, calendar, contacts, journeys, ongoing, ledger, places } = this.world;
    const { now } = calendar;
    const agents = this.pools[line.pool] as Agents;
    const isAway = line.offPhone || (plan.uses.away && this.world.isAway(contact));
    const patience = isAway ? undefined : this.world.kindOf(journey).traits.patience;
    const draw =
      patience === undefined ? -1 : drawOfPatience(this.world, patience, contact, journey, agents.plan, visit);
    if (contacts.lines[contact] === 0) this.world.count(journey, Sum.offered, 1);
    contacts.lines[contact] = (contacts.lines[contact] as number) + 1;
    // A cold transfer: the agent does not wait with the caller.
    if (!plan.uses.keeps || contacts.kept[contact] === 0) this.release(contact);
    const record = ongoing.begin(contact, contacts.ongoing, Going.line, node.index);
    ongoing.ahead[record] = -2;
    if (line.offPhone) contacts.putDown(contact, now);
    if (places !== null) places.take(record, contact, line.pool, now, line.keepsPlace);
    if (agents.open) agents.look(now);
    const agent = agents.open ? agents.seize() : -1;
    if (agent >= 0) {
      if (!isAway) this.atOnce(journey, line.pool);
      this.answered(record, contact, line, agent);
      return;
    }
    const isShut = !agents.open && !line.overnight && !this.outside?.opensSoon(agents, line);
    if (isShut || agents.inLine >= line.capacity) {
      if (journeys.counts(journey)) {
        ledger.turnedAway(this.world.kindOf(journey).persona, line.pool);
        if (ledger.intervals !== null) ledger.intervals.turnedAway(line.pool, now);
      }
      this.endsNow(record, isShut ? line.closed : line.full);
      return;
    }
    if (!agents.open) {
      agents.look(now);
      if (!isAway) this.outside?.begin(record, line.pool);
    }
    agents.inLine++;
    const last = places !== null && line.keepsPlace ? places.lastBefore(record, agents, ongoing) : agents.back;
    const next = last === agents.back ? -1 : last < 0 ? agents.front : (ongoing.behind[last] as number);
    ongoing.sends[record] = -1;
    ongoing.ahead[record] = last;
    ongoing.behind[record] = next;
    if (last >= 0) ongoing.behind[last] = record;
    else agents.front = record;
    if (next >= 0) ongoing.ahead[next] = record;
    else agents.back = record;
    const bears =
      patience === undefined ? Infinity : borneIn(this.world, patience, contact, journey, agents.plan, draw);
    if (bears <= line.longestWait) {
      if (bears < Infinity) ongoing.entry[record] = calendar.schedule(now + bears, Entry.givesUp, record);
    } else {
      ongoing.sends[record] = line.timedOut;
      ongoing.entry[record] = calendar.schedule(now + line.longestWait, Entry.ends, record);
    }
  }

  /** The caller has left the state, and with it the line. */
  leave(record: number, line: PlannedLine): void {
    const { ongoing, hangingUp } = this.world;
    const isHangingUp = hangingUp === ongoing.contact[record];
    if (ongoing.ahead[record] !== -2) this.takeAway(record, line.pool, isHangingUp ? LineEnd.abandoned : LineEnd.left);
    // Answered in this very moment, but gone before the machine was told.
    else if (ongoing.sends[record] === line.answered) this.release(ongoing.contact[record] as number);
  }

  /** Patience is over. */
  giveUp(record: number): void {
    this.takeAway(record, this.lineOf(record).pool, LineEnd.abandoned);
  }

  /** A place in line ends by itself: whoever waited too long is taken out. */
  ends(record: number, line: PlannedLine): void {
    if (this.world.ongoing.ahead[record] !== -2) this.takeAway(record, line.pool, LineEnd.left);
  }

  /** The agent with the caller goes: to wrap-up after a conversation, or to the next in line. */
  release(contact: number, conversation?: PlannedChoice, visit = 0): void {
    const { contacts, calendar } = this.world;
    const agent = contacts.agent[contact] as number;
    if (agent < 0) return;
    contacts.agent[contact] = -1;
    if (this.world.plan.uses.together) this.world.cases.part(contacts.journey[contact] as number);
    if (this.world.plan.uses.keeps) contacts.kept[contact] = 0;
    const journey = contacts.journey[contact] as number;
    const wrapUp = conversation ? this.world.sample(conversation.wrapUp, journey, conversation.drawsWrapUp, visit) : 0;
    if (wrapUp > 0) calendar.schedule(calendar.now + wrapUp, Entry.wrappedUp, agent);
    else this.next(agent);
  }

  /** An agent is free for the next in line. */
  next(agent: number): void {
    const { calendar, estimates } = this.world;
    const agents = this.pools[this.poolOf[agent] as number] as Agents;
    agents.look(calendar.now);
    agents.free(agent);
    if (estimates !== null) estimates.free(agents.pool, agent, calendar.now);
    if (agents.front >= 0 && agents.open && agents.isIdle) this.answerNext(agents);
  }

  /** An idle agent answers the first in line. */
  private answerNext(agents: Agents): void {
    const { calendar, ongoing } = this.world;
    const record = agents.front;
    const entry = ongoing.entry[record] as number;
    if (entry >= 0) calendar.cancel(entry);
    this.takeOut(record, agents);
    this.waited(record, agents.pool, LineEnd.answered);
    const contact = ongoing.contact[record] as number;
    this.answered(record, contact, this.lineOf(record), agents.seize());
  }

  /** Write down what was seen over time. */
  report(): void {
    const { ledger, window, calendar, plan } = this.world;
    for (const agents of this.pools) {
      agents.look(Math.max(calendar.now, window.horizon));
      agents.report(ledger);
    }
    for (const [cell, times] of this.answeredAtOnce.entries()) {
      const persona = Math.floor(cell / plan.pools.length);
      if (times > 0) ledger.answeredAtOnce(persona, cell % plan.pools.length, times);
    }
    ledger.measured = window.horizon - window.warmUp;
  }

  private lineOf(record: number): PlannedLine {
    return this.world.nodeOf(record)?.line as PlannedLine;
  }

  /** Out of the line, with the wait written down. */
  private takeAway(record: number, pool: number, end: number): void {
    const { calendar, ongoing } = this.world;
    const entry = ongoing.entry[record] as number;
    if (entry >= 0) {
      calendar.cancel(entry);
      ongoing.entry[record] = -1;
    }
    const agents = this.pools[pool] as Agents;
    agents.look(calendar.now);
    this.takeOut(record, agents);
    this.waited(record, pool, end);
  }

  private takeOut(record: number, agents: Agents): void {
    const { ongoing } = this.world;
    const ahead = ongoing.ahead[record] as number;
    const behind = ongoing.behind[record] as number;
    if (ahead >= 0) ongoing.behind[ahead] = behind;
    else agents.front = behind;
    if (behind >= 0) ongoing.ahead[behind] = ahead;
    else agents.back = ahead;
    ongoing.ahead[record] = -2;
    agents.inLine--;
  }

  private waited(record: number, pool: number, end: number): void {
    const { calendar, contacts, journeys, ongoing, ledger, plan } = this.world;
    this.outside?.end(record);
    if (plan.uses.offPhoneLines && this.lineOf(record).offPhone) return;
    const contact = ongoing.contact[record] as number;
    const journey = contacts.journey[contact] as number;
    if (!journeys.counts(journey)) return;
    const began = ongoing.began[record] as number;
    const time = calendar.now - began;
    if (plan.uses.channels) contacts.waited[contact] = (contacts.waited[contact] as number) + time;
    // Whoever is away waits off the phone.
    if (plan.uses.away && this.world.isAway(contact)) return;
    ledger.lineStay(this.world.kindOf(journey).persona, pool, time, end);
    if (ledger.intervals !== null) ledger.intervals.stay(pool, began, time, end);
  }

  /** A stay of no time at all: only counted, and written down at the end. */
  private atOnce(journey: number, pool: number): void {
    const { journeys, plan, ledger, calendar } = this.world;
    if (!journeys.counts(journey)) return;
    if (ledger.intervals !== null) ledger.intervals.stay(pool, calendar.now, 0, LineEnd.answered);
    const cell = this.world.kindOf(journey).persona * plan.pools.length + pool;
    this.answeredAtOnce[cell] = (this.answeredAtOnce[cell] as number) + 1;
  }

  private answered(record: number, contact: number, line: PlannedLine, agent: number): void {
    const { calendar, contacts, plan, estimates, places, seats } = this.world;
    if (estimates !== null)
      estimates.answered(line.pool, agent, calendar.now - this.world.inLineSince(record), calendar.now);
    if (places !== null) places.answered(contact);
    if (this.announcements !== null) this.announcements.answered(contact, line.pool);
    if (seats !== null) seats.take(contact, this.world.nodeOf(record)?.seat ?? 0);
    // Whoever kept the caller company until now can go.
    this.release(contact);
    contacts.agent[contact] = agent;
    contacts.pool[contact] = line.pool;
    if (plan.uses.together) this.world.cases.join(contacts.journey[contact] as number);
    if (plan.uses.facts) passOn(this.world, contact);
    // With the phone down there is nobody to talk with yet.
    if (!line.offPhone) this.world.answer(contact);
    this.endsNow(record, line.answered);
  }

  private endsNow(record: number, event: number): void {
    const { calendar, ongoing } = this.world;
    ongoing.sends[record] = event;
    ongoing.entry[record] = calendar.scheduleNow(Entry.ends, record);
  }
}
