import { JourneySum } from '../measure/journey-sums.ts';
import { Sum } from '../measure/ledger.ts';
import { bearsStill, spendBorne } from './borne.ts';
import { type PlannedChoice, type PlannedResult, sharesFor } from './choice-plan.ts';
import { afterConsulting, releaseColleague } from './consultations.ts';
import { tell } from './facts.ts';
import type { Lines } from './lines.ts';
import { Going } from './ongoing.ts';
import { isSo } from './outlook.ts';
import { Asks, type PlannedGate, type PlannedLine, type PlannedNode } from './planned-node.ts';
import { firstAbove } from './shares.ts';
import { leaveTraces } from './traces.ts';
import { whoIs } from './who.ts';
import { Entry, type World } from './world.ts';

/** Begins, cancels and ends activities. */
export class Activities {
  private readonly world: World;
  private readonly lines: Lines;
  /** Whether somebody else has to know where contacts are. */
  private readonly isWatched: boolean;
  /** Whether callers are put on hold, or bear machines for a time only; and whether some agents are faster. */
  private readonly isLong: boolean;
  private readonly isPaced: boolean;

  constructor(world: World, lines: Lines) {
    const { seats, promises, log, uses } = world;
    this.world = world;
    this.lines = lines;
    this.isWatched = seats !== null || promises !== null || log !== null;
    this.isLong = uses.onHold || uses.bears;
    this.isPaced = uses.routing;
  }

  /**
   * The contact has entered a node, perhaps again in one step: what goes on there begins. What the machine is to be told
   * before anything else happens, as an index into the plan's events, or -1.
   */
  begin(contact: number, node: PlannedNode, again: boolean): number {
    const { contacts } = this.world;
    const journey = contacts.journey[contact] as number;
    const { choice, line } = node;
    if (this.isWatched) this.sit(contact, journey, node);
    const visit = node.counts ? this.visit(contact, journey, node, again) : 0;
    contacts.block[contact] = node.block;
    if (line !== null) return this.lines.join(contact, journey, node, line, visit);
    if (choice !== null) this.choose(contact, journey, node, choice, visit);
    else if (node.gate !== null) this.find(contact, node, node.gate);
    return -1;
  }

  private sit(contact: number, journey: number, { seat, keeps, block }: PlannedNode): void {
    const { seats, promises } = this.world;
    if (seats !== null) seats.take(contact, seat);
    if (keeps) promises?.enter(journey, block);
  }

  /** Count that a caller comes to a node: the how many-th visit it is, from 0. */
  private visit(contact: number, journey: number, { place, own }: PlannedNode, again: boolean): number {
    const { contacts, journeys, visits } = this.world;
    const number = contacts.number[contact] as number;
    const visit = visits.count(journeys, journey, number, place);
    // A block that is left and entered in one step begins anew: no coming back.
    if (visit > 0 && own && !again && visits.seenIn === number) this.world.count(journey, Sum.revisits, 1);
    return visit;
  }

  /** What the machine is to be told at once, it is told in time: other things of this step come before. */
  tellLater(contact: number, node: PlannedNode, event: number): void {
    const { ongoing, contacts, calendar } = this.world;
    const record = ongoing.begin(contact, contacts.ongoing, Going.line, node.index);
    ongoing.ahead[record] = -2;
    ongoing.sends[record] = event;
    ongoing.entry[record] = calendar.scheduleNow(Entry.ends, record);
  }

  /** The node has been left, or the contact is over: what went on there is cancelled. */
  cancel(record: number): void {
    const { ongoing, calendar, contacts, log } = this.world;
    const contact = ongoing.contact[record] as number;
    const node = this.world.nodeOf(record);
    if (node === null) {
      ongoing.timers.delete(record);
    } else {
      const { choice, line } = node;
      if (this.world.seats !== null) this.world.seats.take(contact, node.seat);
      if (log !== null) this.log(record, node, false);
      if (line !== null) {
        if (line.offPhone) this.world.pickUp(contact);
        this.lines.leave(record, line);
      } else if (choice !== null) {
        this.spend(record, contact, choice);
        if (choice.consults) releaseColleague(this.world, this.lines, contact, choice, ongoing.visit[record] as number);
        else if (choice.byAgent) this.lines.release(contact, choice, ongoing.visit[record] as number);
      }
    }
    const entry = ongoing.entry[record] as number;
    if (entry >= 0) calendar.cancel(entry);
    ongoing.end(record, contacts.ongoing);
  }

  /** An activity ends by itself; what it sends is for the caller of this to deliver. */
  end(record: number): void {
    const { ongoing, contacts, plan } = this.world;
    const contact = ongoing.contact[record] as number;
    const node = plan.nodes[ongoing.of[record] as number] as PlannedNode;
    const { choice, line } = node;
    ongoing.entry[record] = -1;
    if (this.isWatched) this.watch(contact, record, node);
    if (line !== null) {
      if (line.offPhone) this.world.pickUp(contact);
      this.lines.ends(record, line);
    } else if (choice !== null) {
      this.spend(record, contact, choice);
      if (choice.isTalk) this.lines.release(contact, choice, ongoing.visit[record] as number);
      else this.finish(record, contact, choice);
    }
    ongoing.end(record, contacts.ongoing);
  }

  private watch(contact: number, record: number, node: PlannedNode): void {
    const { seats, log } = this.world;
    if (seats !== null) seats.take(contact, node.seat);
    if (log !== null) this.log(record, node, true);
  }

  /** A timer has fired. */
  endTimer(record: number): void {
    const { ongoing, contacts } = this.world;
    ongoing.timers.delete(record);
    ongoing.end(record, contacts.ongoing);
  }

  /** Tell of a stay that ends by itself, or is cut short. */
  private log(record: number, node: PlannedNode, byItself: boolean): void {
    const { ongoing, plan, log } = this.world;
    const { activity } = node;
    if (log === null || activity === null) return;
    const sends = ongoing.sends[record] as number;
    // A place in line may have ended before the machine was told.
    const isOver = byItself || (activity.kind === 'line' && ongoing.ahead[record] === -2 && sends >= 0);
    const event = isOver ? (ownName(activity, sends) ?? plan.events[sends]?.event.type ?? null) : null;
    const result =
      byItself && activity.kind === 'choice' ? activity.results[ongoing.choice[record] as number] : undefined;
    log.stay(this.world, record, node, {
      event,
      misunderstood: result?.misunderstanding === true,
      open: false,
      byItself,
    });
  }

  private find(contact: number, node: PlannedNode, gate: PlannedGate): void {
    const { ongoing, calendar, contacts } = this.world;
    const record = ongoing.begin(contact, contacts.ongoing, Going.gate, node.index);
    ongoing.sends[record] = isSo(this.world, this.lines, contact, gate) ? gate.yes : gate.no;
    ongoing.entry[record] = calendar.scheduleNow(Entry.ends, record);
  }

  private choose(contact: number, journey: number, node: PlannedNode, choice: PlannedChoice, visit: number): void {
    const { ongoing, calendar, contacts } = this.world;
    const record = ongoing.begin(contact, contacts.ongoing, Going.choice, node.index);
    const told = choice.asks.length > 0 ? tell(this.world, record, choice, visit) : 0;
    const index = choice.isCertain ? 0 : this.pick(choice, contact, journey, visit);
    const result = choice.results[index] as PlannedResult;
    const lasts = this.world.sample(result.lasts, journey, choice.drawsLasts, visit);
    if (choice.byAgent && (contacts.agent[contact] as number) < 0) this.unattended(choice);
    ongoing.sends[record] = result.sends;
    ongoing.choice[record] = index;
    ongoing.visit[record] = visit;
    const isLong = this.isLong || choice.isSpecial || told > 0 || (this.isPaced && choice.byAgent);
    if (isLong) this.goOn(record, contact, node, choice, told, lasts);
    else ongoing.entry[record] = calendar.schedule(calendar.now + lasts, Entry.ends, record);
  }

  /** Nobody is there to talk with. */
  private unattended({ name }: PlannedChoice): void {
    this.world.plan.unattended.add(name);
  }

  /** Schedule when a choice ends that may take longer, or end because the caller bears no more. */
  private goOn(
    record: number,
    contact: number,
    node: PlannedNode,
    choice: PlannedChoice,
    told: number,
    lasts: number,
  ): void {
    const { ongoing, calendar, uses } = this.world;
    const time =
      uses.routing || uses.onHold ? this.stretched(record, contact, node, choice, told, lasts) : told + lasts;
    if (choice.isSpecial) this.specially(record, contact, choice);
    const bears = uses.bears ? bearsStill(this.world, record, contact, choice) : Infinity;
    const isBorne = time <= bears;
    const lasted = isBorne ? time : bears;
    ongoing.entry[record] = calendar.schedule(calendar.now + lasted, isBorne ? Entry.ends : Entry.bearsNoMore, record);
  }

  /** What few activities do when they begin. */
  private specially(record: number, contact: number, choice: PlannedChoice): void {
    const { contacts, calendar } = this.world;
    if (choice.replay) {
      this.world.count(contacts.journey[contact] as number, Sum.replayed, 1);
      contacts.repeats[contact] = (contacts.repeats[contact] as number) + 1;
    }
    if (choice.announces !== null) this.lines.announcements?.tell(contact, choice.announces, record);
    if (choice.offPhone) contacts.putDown(contact, calendar.now);
  }

  /** What is told and the talk, by how fast its agent is, and however long the caller is put on hold in it. */
  private stretched(
    record: number,
    contact: number,
    { seat }: PlannedNode,
    { byAgent, offPhone, onHold }: PlannedChoice,
    told: number,
    lasts: number,
  ): number {
    const { contacts, ongoing } = this.world;
    const isPaced = byAgent && !offPhone && (contacts.agent[contact] as number) >= 0;
    const time = told + (isPaced ? lasts * this.lines.pace(contact, seat) : lasts);
    if (onHold === null || this.world.onHold === null) return time;
    const visit = ongoing.visit[record] as number;
    return time + this.world.onHold.begin(record, contacts.journey[contact] as number, onHold, visit, time);
  }

  private pick(choice: PlannedChoice, contact: number, journey: number, visit: number): number {
    let shares = choice.tables[this.world.kindOf(journey).index] ?? null;
    if (shares === null) {
      shares = sharesFor(choice.name, choice.results, whoIs(this.world, contact));
    }
    return firstAbove(shares, this.world.draws(journey, choice.drawsResult, visit).next());
  }

  /** The time that the activity has taken, from what the caller bears and pays for. */
  private spend(record: number, contact: number, choice: PlannedChoice): void {
    const { ongoing, calendar, contacts } = this.world;
    const time = calendar.now - (ongoing.began[record] as number);
    if (choice.byAgent) this.world.count(contacts.journey[contact] as number, Sum.agentTime, time);
    if (this.isLong || this.world.uses.offPhone || choice.keepsFree) this.spendApart(record, contact, choice, time);
  }

  private spendApart(record: number, contact: number, choice: PlannedChoice, time: number): void {
    const { ongoing, contacts, uses } = this.world;
    if (uses.offPhone || choice.keepsFree) this.spendOffPhone(contact, choice, time);
    if (choice.onHold !== null) this.world.onHold?.end(record, contacts.journey[contact] as number);
    if (uses.bears && ongoing.borne[record] === 1) spendBorne(this.world, contact);
  }

  private spendOffPhone(contact: number, choice: PlannedChoice, time: number): void {
    const { contacts, uses } = this.world;
    const isDown = uses.offPhone && (contacts.down[contact] as number) > 0;
    if (isDown && choice.byCaller) this.note(contact, JourneySum.customerTurn, time);
    if (choice.keepsFree) {
      this.note(contact, JourneySum.keptFree, time);
      this.note(contact, JourneySum.timesKeptFree, 1);
    }
    if (choice.offPhone) this.world.pickUp(contact);
  }

  private note(contact: number, sum: number, amount: number): void {
    this.world.note(this.world.contacts.journey[contact] as number, sum, amount);
  }

  private finish(record: number, contact: number, choice: PlannedChoice): void {
    const { ongoing, contacts } = this.world;
    const stays = choice.hasTraces && leaveTraces(this.world, record, contact, choice);
    if (!choice.byAgent) return;
    const visit = ongoing.visit[record] as number;
    if (choice.consults) {
      const result = choice.results[ongoing.choice[record] as number] as PlannedResult;
      afterConsulting(this.world, this.lines, contact, choice, result, visit);
    } else if (stays) {
      contacts.kept[contact] = 1;
      const { wrapUp, drawsWrapUp } = choice;
      const journey = contacts.journey[contact] as number;
      if ((contacts.agent[contact] as number) >= 0) {
        this.world.handoffs?.keep(contact, this.world.sample(wrapUp, journey, drawsWrapUp, visit));
      }
    } else {
      this.lines.release(contact, choice, visit);
    }
  }
}

/** What we call the event that ends a place in line or a gate, whatever the machine calls it. */
function ownName(activity: PlannedLine | PlannedGate | PlannedChoice, sends: number): string | undefined {
  if (activity.kind === 'choice') return undefined;
  if (activity.kind === 'gate') {
    if (activity.asks === Asks.open) return sends === activity.yes ? 'gate.open' : 'gate.closed';
    return sends === activity.yes ? 'gate.yes' : 'gate.no';
  }
  if (sends === activity.answered) return 'agent.answered';
  return sends === activity.full ? 'queue.full' : sends === activity.timedOut ? 'queue.timedOut' : 'queue.closed';
}
