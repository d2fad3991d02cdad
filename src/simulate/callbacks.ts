import { Sum } from '../measure/ledger.ts';
import { grownFloats, grownInts } from './grown.ts';
import type { World } from './world.ts';

/** What a result says of callbacks, as {@link Counted} has it. */
export const Mark = { none: 0, accepted: 1, declined: 2, reached: 3, missed: 4 } as const;

const Promised = { no: 0, open: 1, called: 2 } as const;

/** The callbacks that callers have been promised, and what became of the promises. */
export class Callbacks {
  private readonly world: World;
  /** By contact: whether one is promised, since when, and until when. */
  private promised = new Int32Array(16);
  private since = new Float64Array(16);
  private due = new Float64Array(16);

  constructor(world: World) {
    this.world = world;
  }

  /** The caller is promised to be called within so many seconds; said again, that is the new time. */
  promise(contact: number, within: number): void {
    const { now } = this.world.calendar;
    while (contact >= this.promised.length) {
      this.promised = grownInts(this.promised);
      this.since = grownFloats(this.since);
      this.due = grownFloats(this.due);
    }
    if (this.promised[contact] !== Promised.open) {
      this.count(contact, Sum.callbacksPromised, 1);
      this.promised[contact] = Promised.open;
      this.since[contact] = now;
    }
    this.due[contact] = now + within;
  }

  mark(contact: number, mark: number): void {
    if (mark === Mark.accepted) this.count(contact, Sum.callbacksAccepted, 1);
    else if (mark === Mark.declined) this.count(contact, Sum.callbacksDeclined, 1);
    else this.called(contact, mark === Mark.reached);
  }

  /** The contact is over: a call that never came was a promise broken. */
  end(contact: number): void {
    if (contact >= this.promised.length) return;
    if (this.promised[contact] === Promised.open) this.count(contact, Sum.callbacksBroken, 1);
    this.promised[contact] = Promised.no;
  }

  private called(contact: number, reached: boolean): void {
    const { now } = this.world.calendar;
    this.count(contact, Sum.callbackCalls, 1);
    if (this.promised[contact] === Promised.open) {
      const late = now - (this.due[contact] as number);
      this.count(contact, late > 0 ? Sum.callbacksLate : Sum.callbacksKept, 1);
      if (late > 0) this.count(contact, Sum.callbacksLateBy, late);
      this.promised[contact] = Promised.called;
    }
    if (!reached) return;
    this.count(contact, Sum.callbacksReached, 1);
    if (this.promised[contact] === Promised.called) {
      this.count(contact, Sum.callbacksWaited, now - (this.since[contact] as number));
      this.promised[contact] = Promised.no;
    }
    this.world.answer(contact);
  }

  private count(contact: number, sum: number, amount: number): void {
    this.world.count(this.world.contacts.journey[contact] as number, sum, amount);
  }
}
