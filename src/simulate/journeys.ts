import { grownFloats, grownInts } from './grown.ts';
import type { Uses } from './uses.ts';

/**
 * The journeys that are open, in flat arrays by slot. A slot is used again when its journey has ended, so memory
 * follows the callers who are open at once, not those who ever called.
 */
export class Journeys {
  /** How many are open. */
  open = 0;

  /** The caller's number in the replication, from 0, and their two key words. */
  caller = new Float64Array(16);
  keyLow = new Int32Array(16);
  keyHigh = new Int32Array(16);
  /** The caller's kind: persona and need together. */
  kind = new Int32Array(16);
  /** The caller's row in the ledger, of their persona and batch, or -1 where figures do not count this journey. */
  row = new Int32Array(16);
  /** Contacts begun. */
  attempts = new Int32Array(16);
  /** The channel of the last contact, and why a caller who is on the way back comes, 0 while there is none. */
  channel = new Int32Array(16);
  coming = new Int32Array(16);
  /** What the organisation counts the case as, as bits, and when it recorded it as resolved, or NaN; see {@link Cases}. */
  closed = new Int32Array(16);
  resolvedAt = new Float64Array(16);
  /** Where several contacts may be open: how many are; how many the organisation will begin; whether the need is met. */
  contacts = new Int32Array(16);
  starts = new Int32Array(16);
  met = new Int32Array(16);
  /** The calendar's entry of the caller's coming back. */
  comingEntry = new Int32Array(16);
  /** Promises that the journey waits for, and the first record of all that are open; see {@link Promises}. */
  promised = new Int32Array(16);
  promises = new Int32Array(16);
  /** Employees who are with the case now, and whether there have been two. */
  employees = new Int32Array(16);
  twoAtOnce = new Int32Array(16);
  /** Facts ever told, and facts on file, as bits. */
  told = new Int32Array(16);
  file = new Int32Array(16);
  /** First record of who else remembers what; see {@link Memory}. */
  memory = new Int32Array(16);
  /** First record of what was visited; see {@link Visits}. */
  visits = new Int32Array(16);
  deadEnd = new Int32Array(16);
  /** Patience drawn once for the whole journey, or NaN. */
  patience = new Float64Array(16);

  private readonly uses: Uses;
  private readonly hasOptional: boolean;
  private free = -1;
  private used = 0;

  constructor(uses: Uses) {
    this.uses = uses;
    this.hasOptional = uses.several || uses.promises || uses.together || uses.facts || uses.patiencePerJourney;
  }

  /** Slots in use or used before: every open journey is below. */
  get slots(): number {
    return this.used;
  }

  begin(caller: number, keyLow: number, keyHigh: number, kind: number): number {
    const slot = this.free >= 0 ? this.free : this.fresh();
    this.free = this.attempts[slot] as number;
    this.open++;
    this.caller[slot] = caller;
    this.keyLow[slot] = keyLow;
    this.keyHigh[slot] = keyHigh;
    this.kind[slot] = kind;
    this.row[slot] = -1;
    this.attempts[slot] = 0;
    if (this.hasOptional) this.beginOptional(slot);
    return slot;
  }

  /** A slot that was never used. */
  private fresh(): number {
    const slot = this.used++;
    if (slot === this.kind.length) this.grow();
    this.attempts[slot] = -1;
    this.visits[slot] = -1;
    this.resolvedAt[slot] = Number.NaN;
    return slot;
  }

  /** Forget what only some journeys come to: the next one in this slot has it as a fresh one has. */
  clear(slot: number): void {
    this.deadEnd[slot] = 0;
    this.closed[slot] = 0;
    this.resolvedAt[slot] = Number.NaN;
  }

  /** What the design and its callers do not use keeps what it was made with. */
  private beginOptional(slot: number): void {
    if (this.uses.several) {
      this.contacts[slot] = 0;
      this.starts[slot] = 0;
      this.met[slot] = 0;
      this.promised[slot] = 0;
    }
    if (this.uses.promises) this.promises[slot] = -1;
    if (this.uses.together) {
      this.employees[slot] = 0;
      this.twoAtOnce[slot] = 0;
    }
    if (this.uses.facts) {
      this.told[slot] = 0;
      this.file[slot] = 0;
      this.memory[slot] = -1;
    }
    if (this.uses.patiencePerJourney) this.patience[slot] = Number.NaN;
  }

  end(slot: number): void {
    this.open--;
    this.kind[slot] = -1;
    this.attempts[slot] = this.free;
    this.free = slot;
  }

  /** Whether figures count the journey. */
  counts(slot: number): boolean {
    return (this.row[slot] as number) >= 0;
  }

  isOpen(slot: number): boolean {
    return (this.kind[slot] as number) >= 0;
  }

  private grow(): void {
    this.caller = grownFloats(this.caller);
    this.keyLow = grownInts(this.keyLow);
    this.keyHigh = grownInts(this.keyHigh);
    this.kind = grownInts(this.kind);
    this.row = grownInts(this.row);
    this.attempts = grownInts(this.attempts);
    this.channel = grownInts(this.channel);
    this.coming = grownInts(this.coming);
    this.closed = grownInts(this.closed);
    this.resolvedAt = grownFloats(this.resolvedAt);
    this.contacts = grownInts(this.contacts);
    this.starts = grownInts(this.starts);
    this.met = grownInts(this.met);
    this.comingEntry = grownInts(this.comingEntry);
    this.promised = grownInts(this.promised);
    this.promises = grownInts(this.promises);
    this.employees = grownInts(this.employees);
    this.twoAtOnce = grownInts(this.twoAtOnce);
    this.told = grownInts(this.told);
    this.file = grownInts(this.file);
    this.memory = grownInts(this.memory);
    this.visits = grownInts(this.visits);
    this.deadEnd = grownInts(this.deadEnd);
    this.patience = grownFloats(this.patience);
  }
}
