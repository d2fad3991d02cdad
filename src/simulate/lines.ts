import { LineEnd, Sum } from '../measure/ledger.ts';
import type { Agents } from './agents.ts';
import { Announcements } from './announcements.ts';
import { countAhead, putBehind, takeOutOf } from './chain.ts';
import type { PlannedChoice } from './choice-plan.ts';
import { joinsAgent, releaseAnswered } from './consultations.ts';
import { LineBook } from './line-book.ts';
import { changeHours } from './line-hours.ts';
import { Going } from './ongoing.ts';
import { Outside } from './outside.ts';
import { part } from './parting.ts';
import { borneIn, drawOfPatience } from './patience.ts';
import type { PlannedLine, PlannedNode } from './planned-node.ts';
import { takeOver } from './take-over.ts';
import { tellAnswered } from './tell-answered.ts';
import { Entry, type World } from './world.ts';

/** The lines in front of the pools, first come first served, and who answers whom. */
export class Lines {
  protected readonly world: World;
  protected readonly pools: readonly Agents[];
  /** The pool of each agent. */
  readonly poolOf: Int32Array;
  protected readonly book: LineBook;
  /** Those in front of a door that is still closed; null where nobody ever is. */
  private readonly outside: Outside | null;
  /** Held against what was announced; null where nothing is. */
  readonly announcements: Announcements | null;
  /** Whether more than one may be with a caller, or somebody stays. */
  private readonly mayStay: boolean;

  constructor(world: World, pools: readonly Agents[]) {
    this.world = world;
    this.outside = world.plan.uses.outside ? new Outside(world) : null;
    this.pools = pools;
    for (const agents of pools) agents.intervals = world.ledger.intervals;
    this.poolOf = new Int32Array(pools.reduce((sum, { plan }) => sum + plan.agents, 0));
    for (const { first, pool, plan } of pools) this.poolOf.fill(pool, first, first + plan.agents);
    this.book = new LineBook(world);
    this.mayStay = world.uses.together || world.uses.keeps || world.handoffs !== null;
    this.announcements = world.plan.uses.announcements ? new Announcements(world, this) : null;
  }

  /** Open the pools that are open at the beginning, and note when each changes. */
  begin(): void {
    for (let pool = 0; pool < this.pools.length; pool++) this.changeHours(pool);
  }

  /** A pool opens or closes, or agents come and go. */
  changeHours(pool: number): void {
    changeHours(this.world, this, this.outside, pool);
  }

  /** The agents of a pool. */
  staff(pool: number): Agents {
    return this.pools[pool] as Agents;
  }

  /** The record of whoever is at the front of a line, or -1. */
  front(pool: number): number {
    return this.staff(pool).front;
  }

  /** How many in line come before one who is in it. */
  ahead(record: number): number {
    return countAhead(record, this.world.ongoing);
  }

  /**
   * A caller asks for a line: answered at once, sent away, or at its end. What the machine is to be told before anything
   * else happens, as an index into the plan's events; -1 where it is told in time.
   */
  join(contact: number, journey: number, node: PlannedNode, line: PlannedLine, visit: number): number {
    const agents = this.pools[line.pool] as Agents;
    const isAway = line.offPhone || (this.world.uses.away && this.world.isAway(contact));
    const draw = isAway ? -1 : drawOfPatience(this.world, contact, journey, agents.plan, visit);
    if (agents.plan.isHuman) this.offer(contact, journey);
    // A cold transfer: the agent does not wait with the caller.
    if (!line.consults && (!this.world.uses.keeps || this.world.contacts.kept[contact] === 0)) this.release(contact);
    this.place(contact, journey, node, line, draw, isAway);
    return -1;
  }

  /** A caller takes a place in a line; `draw` is that of their patience. */
  protected place(
    contact: number,
    journey: number,
    node: PlannedNode,
    line: PlannedLine,
    draw: number,
    isAway: boolean,
  ): void {
    const { calendar, contacts, ongoing, places } = this.world;
    const { now } = calendar;
    const agents = this.pools[line.pool] as Agents;
    const record = ongoing.begin(contact, contacts.ongoing, Going.line, node.index);
    ongoing.ahead[record] = -2;
    if (line.offPhone) contacts.putDown(contact, now);
    if (places !== null) places.take(record, contact, line.pool, now, line.keepsPlace);
    if (agents.open) agents.look(now);
    const agent = agents.open ? this.find(agents, line, contact) : -1;
    if (agent >= 0) {
      if (!isAway) this.book.atOnce(journey, line.pool, this.cellOf(line, journey));
      this.answered(record, contact, line, agent);
      return;
    }
    const mayBeFull = !agents.open || agents.inLine >= line.capacity;
    if (mayBeFull && this.isTurnedAway(record, journey, line, agents, isAway)) return;
    this.stand(record, contact, line, agents);
    agents.inLine++;
    const bears = isAway ? Infinity : borneIn(this.world, contact, journey, agents.plan, draw);
    const givesUp = bears <= line.longestWait;
    const until = now + (givesUp ? bears : line.longestWait);
    ongoing.sends[record] = givesUp ? -1 : line.timedOut;
    if (until < Infinity) {
      ongoing.entry[record] = calendar.schedule(until, givesUp ? Entry.givesUp : Entry.ends, record);
    }
  }

  /** A caller comes to a line that is full, or whose pool is closed: sent away, unless they may wait until it opens. */
  private isTurnedAway(record: number, journey: number, line: PlannedLine, agents: Agents, isAway: boolean): boolean {
    const isShut = !agents.open && !line.overnight && !this.outside?.opensSoon(agents, line);
    if (isShut || agents.inLine >= line.capacity) {
      this.book.turnedAway(journey, line.pool, this.cellOf(line, journey));
      this.endsNow(record, isShut ? line.closed : line.full);
      return true;
    }
    agents.look(this.world.calendar.now);
    if (!isAway) this.outside?.begin(record, line.pool);
    return false;
  }

  /** Count whoever asks for an employee. */
  protected offer(contact: number, journey: number): void {
    const { contacts } = this.world;
    const lines = contacts.lines[contact] as number;
    if (lines === 0) this.world.count(journey, Sum.offered, 1);
    contacts.lines[contact] = lines + 1;
  }

  /** The caller has left the state, and with it the line. */
  leave(record: number, line: PlannedLine): void {
    const { ongoing, hangingUp } = this.world;
    const isHangingUp = hangingUp === ongoing.contact[record];
    if (ongoing.ahead[record] !== -2) this.takeAway(record, line.pool, isHangingUp ? LineEnd.abandoned : LineEnd.left);
    // Answered in this very moment, but gone before the machine was told.
    else if (ongoing.sends[record] === line.answered) releaseAnswered(this.world, this, record, line.consults);
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
    const { contacts } = this.world;
    const agent = contacts.agent[contact] as number;
    if (agent < 0) return;
    contacts.agent[contact] = -1;
    if (this.mayStay || conversation?.wrapsUp === true) part(this.world, this, contact, agent, conversation, visit);
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
    this.waited(record, LineEnd.answered);
    const contact = ongoing.contact[record] as number;
    this.answered(record, contact, this.lineOf(record), agents.seize());
  }

  /** What the agent with the caller multiplies the time of talking with; only where some are faster than others. */
  pace(_contact: number, _seat: number): number {
    return 1;
  }

  /** A caller in line may be answered by others too; only where there are others. */
  overflow(_record: number): void {}

  /** A break of an agent is due, or over; only where they have some. */
  takeBreak(_agent: number, _isDue: boolean): void {}

  /** Write down what was seen over time until now. */
  look(now: number): void {
    for (const agents of this.pools) agents.look(now);
    for (const agents of this.pools) agents.report(this.world.ledger);
  }

  /** Write down all that was seen. */
  report(): void {
    const { ledger, window, calendar } = this.world;
    this.look(Math.max(calendar.now, window.horizon));
    this.book.report();
    ledger.measured = window.horizon - window.warmUp;
  }

  /** Agents may have come, or the line have opened. */
  answerWaiting(pool: number): void {
    const agents = this.pools[pool] as Agents;
    while (agents.front >= 0 && agents.open && agents.isIdle) this.answerNext(agents);
  }

  /** The line of a pool closes. */
  sendAway(pool: number): void {
    let behind = -1;
    for (let record = this.front(pool); record >= 0; record = behind) {
      behind = this.world.ongoing.behind[record] as number;
      this.close(record, pool);
    }
  }

  /** The line closes for one who is in it, if they have no place for the night. */
  protected close(record: number, pool: number): void {
    const line = this.lineOf(record);
    if (line.overnight) return;
    this.takeAway(record, pool, LineEnd.left);
    this.endsNow(record, line.closed);
  }

  /** An idle agent for a caller who has just come, or -1. */
  protected find(agents: Agents, _line: PlannedLine, _contact: number): number {
    return agents.seize();
  }

  /** The caller takes a place in line. */
  protected stand(record: number, _contact: number, line: PlannedLine, agents: Agents): void {
    const { ongoing, places } = this.world;
    const last = places !== null && line.keepsPlace ? places.lastBefore(record, agents, ongoing) : agents.back;
    putBehind(last, record, agents, ongoing);
  }

  /** Where the caller's stays in a line are written down. */
  protected cellOf(line: PlannedLine, _journey: number): number {
    return line.pool;
  }

  protected lineOf(record: number): PlannedLine {
    return this.world.nodeOf(record)?.line as PlannedLine;
  }

  /** Out of the line, with the wait written down. */
  protected takeAway(record: number, pool: number, end: number): void {
    const { calendar, ongoing } = this.world;
    const entry = ongoing.entry[record] as number;
    if (entry >= 0) {
      calendar.cancel(entry);
      ongoing.entry[record] = -1;
    }
    const agents = this.pools[pool] as Agents;
    agents.look(calendar.now);
    this.takeOut(record, agents);
    this.waited(record, end);
  }

  protected takeOut(record: number, agents: Agents): void {
    takeOutOf(record, agents, this.world.ongoing);
    this.world.ongoing.ahead[record] = -2;
    agents.inLine--;
  }

  protected waited(record: number, end: number): void {
    this.outside?.end(record);
    const line = this.lineOf(record);
    const { contacts, ongoing } = this.world;
    const journey = contacts.journey[ongoing.contact[record] as number] as number;
    this.book.waited(record, line, this.cellOf(line, journey), end);
  }

  protected answered(record: number, contact: number, line: PlannedLine, agent: number): void {
    tellAnswered(this.world, this.announcements, record, contact, line, agent);
    if (!line.consults || !joinsAgent(this.world, contact, agent)) takeOver(this.world, this, contact, line, agent);
    this.endsNow(record, line.answered);
  }

  protected endsNow(record: number, event: number): void {
    const { calendar, ongoing } = this.world;
    ongoing.sends[record] = event;
    ongoing.entry[record] = calendar.scheduleNow(Entry.ends, record);
  }
}
