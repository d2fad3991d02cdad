import type { Calendar } from './calendar.ts';
import { grownFloats, grownInts } from './grown.ts';
import type { Trunks } from './trunks.ts';
import type { Uses } from './uses.ts';

/** The contacts that are open, in flat arrays by slot; slots are used again. */
export class Contacts {
  open = 0;

  journey = new Int32Array(16);
  /** The how many-th of the journey, from 1. */
  number = new Int32Array(16);
  /** Over which channel it came, and why: a {@link Cause}. */
  channel = new Int32Array(16);
  cause = new Int32Array(16);
  /** Where the machine is: the leaf of its last step. */
  leaf = new Int32Array(16);
  context: unknown[] = [];
  began = new Float64Array(16);
  /** The agent who is with the caller, or -1. */
  agent = new Int32Array(16);
  /** The pool of that agent, and whether the agent stays on after a conversation. */
  pool = new Int32Array(16);
  kept = new Int32Array(16);
  /** Whether the caller has been told no. */
  refused = new Int32Array(16);
  /** First of the contact's {@link Ongoing} records, or -1. */
  ongoing = new Int32Array(16);
  /** The block the caller entered last, and the one in which they were doomed, or -1; and when that was. */
  block = new Int32Array(16);
  doomedIn = new Int32Array(16);
  doomedAt = new Float64Array(16);
  /** Facts known in this contact, and those passed on to whoever answers next, as bits. */
  known = new Int32Array(16);
  carried = new Int32Array(16);
  /** Answered so far, and places in a line so far. */
  answers = new Int32Array(16);
  lines = new Int32Array(16);
  /** Seconds in lines, where channels are told apart. */
  waited = new Float64Array(16);
  /** Seconds of this contact in which the phone was down; for how many reasons it is now, and since when. */
  offPhone = new Float64Array(16);
  down = new Int32Array(16);
  downSince = new Float64Array(16);
  /** Time with machines that the caller still bears, and repeats that they have met. */
  bears = new Float64Array(16);
  repeats = new Int32Array(16);
  /** Machines that the caller listens to, and since when there is one. */
  machines = new Int32Array(16);
  machinesSince = new Float64Array(16);
  /** Patience drawn once for the whole contact, or NaN. */
  patience = new Float64Array(16);

  /** Null where there are as many as callers want. */
  readonly trunks: Trunks | null;
  private readonly calendar: Calendar;
  private readonly uses: Uses;
  private readonly hasOptional: boolean;
  private free = -1;
  private used = 0;

  constructor(calendar: Calendar, uses: Uses, trunks: Trunks | null) {
    this.trunks = trunks;
    this.calendar = calendar;
    this.uses = uses;
    const { facts, bearsRepeats, refusals, channels, keeps, offPhone, bears, patiencePerContact } = uses;
    this.hasOptional =
      facts || bearsRepeats || refusals || channels || keeps || offPhone || bears || patiencePerContact;
  }

  /** Slots in use or used before: every open contact is below. */
  get slots(): number {
    return this.used;
  }

  begin(journey: number, number: number, channel: number, cause: number): number {
    const slot = this.free >= 0 ? this.free : this.fresh();
    this.free = this.leaf[slot] as number;
    this.open++;
    this.journey[slot] = journey;
    this.number[slot] = number;
    this.channel[slot] = channel;
    this.cause[slot] = cause;
    this.began[slot] = this.calendar.now;
    this.block[slot] = -1;
    this.doomedIn[slot] = -1;
    this.answers[slot] = 0;
    this.lines[slot] = 0;
    if (this.trunks !== null) this.trunks.take(channel);
    if (this.hasOptional) this.beginOptional(slot);
    return slot;
  }

  /** A slot that was never used: no agent is there, and nothing goes on. */
  private fresh(): number {
    const slot = this.used++;
    if (slot === this.journey.length) this.grow();
    this.leaf[slot] = -1;
    this.context[slot] = undefined;
    this.agent[slot] = -1;
    this.ongoing[slot] = -1;
    return slot;
  }

  /** What the design and its callers do not use keeps what it was made with. */
  private beginOptional(slot: number): void {
    const { uses } = this;
    if (uses.facts) {
      this.known[slot] = 0;
      this.carried[slot] = 0;
    }
    if (uses.bearsRepeats) this.repeats[slot] = 0;
    if (uses.refusals) this.refused[slot] = 0;
    if (uses.channels) this.waited[slot] = 0;
    if (uses.keeps) this.kept[slot] = 0;
    if (uses.offPhone) {
      this.offPhone[slot] = 0;
      this.down[slot] = 0;
    }
    if (uses.bears) {
      this.bears[slot] = Number.POSITIVE_INFINITY;
      this.machines[slot] = 0;
    }
    if (uses.patiencePerContact) this.patience[slot] = Number.NaN;
  }

  end(slot: number): void {
    if (this.trunks !== null && this.down[slot] === 0) this.trunks.free(this.channel[slot] as number);
    this.open--;
    this.journey[slot] = -1;
    this.leaf[slot] = this.free;
    this.free = slot;
  }

  isOpen(slot: number): boolean {
    return (this.journey[slot] as number) >= 0;
  }

  /** The phone is put down, for one reason more. */
  putDown(slot: number, now: number): void {
    if (this.down[slot] === 0) {
      this.downSince[slot] = now;
      this.trunks?.free(this.channel[slot] as number);
    }
    this.down[slot] = (this.down[slot] as number) + 1;
  }

  /** For one reason less: with the last it is picked up. */
  pickUp(slot: number, now: number): void {
    const reasons = (this.down[slot] as number) - 1;
    this.down[slot] = reasons;
    if (reasons > 0) return;
    this.offPhone[slot] = (this.offPhone[slot] as number) + now - (this.downSince[slot] as number);
    this.trunks?.take(this.channel[slot] as number);
  }

  private grow(): void {
    this.journey = grownInts(this.journey);
    this.number = grownInts(this.number);
    this.refused = grownInts(this.refused);
    this.channel = grownInts(this.channel);
    this.cause = grownInts(this.cause);
    this.leaf = grownInts(this.leaf);
    this.began = grownFloats(this.began);
    this.agent = grownInts(this.agent);
    this.pool = grownInts(this.pool);
    this.kept = grownInts(this.kept);
    this.ongoing = grownInts(this.ongoing);
    this.block = grownInts(this.block);
    this.doomedIn = grownInts(this.doomedIn);
    this.doomedAt = grownFloats(this.doomedAt);
    this.known = grownInts(this.known);
    this.carried = grownInts(this.carried);
    this.answers = grownInts(this.answers);
    this.lines = grownInts(this.lines);
    this.waited = grownFloats(this.waited);
    this.offPhone = grownFloats(this.offPhone);
    this.down = grownInts(this.down);
    this.downSince = grownFloats(this.downSince);
    this.bears = grownFloats(this.bears);
    this.repeats = grownInts(this.repeats);
    this.machines = grownInts(this.machines);
    this.machinesSince = grownFloats(this.machinesSince);
    this.patience = grownFloats(this.patience);
  }
}
