import type { CallerFigures } from '../measure/caller-change.ts';
import { grownFloats, grownInts } from './grown.ts';
import type { ContactEnd, Recorder } from './log.ts';
import { Going } from './ongoing.ts';
import type { PlannedNode } from './planned-node.ts';
import type { World } from './world.ts';

/** What one replication did to each of its callers whom figures count, in flat arrays by the caller's number. */
export class CallerFold implements Recorder {
  /** One more than the highest number of a caller seen. */
  callers = 0;
  /** Persona and need together, and 1; 0 for callers who do not count. */
  private kind = new Int32Array(1024);
  private waited = new Float64Array(1024);
  private contacts = new Int32Array(1024);
  private cost = new Float64Array(1024);
  private met = new Int32Array(1024);

  /** Forget all, for the next replication. */
  clear(): void {
    for (const column of [this.kind, this.waited, this.contacts, this.cost, this.met]) column.fill(0, 0, this.callers);
    this.callers = 0;
  }

  /** The kind of a caller, or -1 where figures do not count them. */
  kindOf(caller: number): number {
    return caller < this.callers ? (this.kind[caller] as number) - 1 : -1;
  }

  figures(caller: number): CallerFigures {
    return {
      waited: this.waited[caller] as number,
      contacts: this.contacts[caller] as number,
      cost: this.cost[caller] as number,
      met: this.met[caller] === 1,
    };
  }

  tell(): void {}
  announce(): void {}

  stay(world: World, record: number, { line }: PlannedNode): void {
    if (line === null || line.offPhone) return;
    const { ongoing, calendar } = world;
    const caller = this.callerOf(world, ongoing.contact[record] as number);
    if (caller < 0) return;
    this.waited[caller] = (this.waited[caller] as number) + calendar.now - (ongoing.began[record] as number);
  }

  contact(world: World, contact: number, { met, cost }: Pick<ContactEnd, 'met' | 'cost'>): void {
    const caller = this.callerOf(world, contact);
    if (caller < 0) return;
    this.contacts[caller] = (this.contacts[caller] as number) + 1;
    this.cost[caller] = (this.cost[caller] as number) + cost;
    if (met) this.met[caller] = 1;
  }

  open(world: World, contact: number): void {
    const { ongoing, contacts } = world;
    for (let record = contacts.ongoing[contact] as number; record >= 0; record = ongoing.next[record] as number) {
      const node = ongoing.what[record] === Going.timer ? null : world.nodeOf(record);
      if (node !== null) this.stay(world, record, node);
    }
    this.contact(world, contact, { met: false, cost: 0 });
  }

  /** The number of a contact's caller, for whom there is room from now on; -1 where they do not count. */
  private callerOf({ contacts, journeys }: World, contact: number): number {
    const journey = contacts.journey[contact] as number;
    if (!journeys.counts(journey)) return -1;
    const caller = journeys.caller[journey] as number;
    while (caller >= this.kind.length) this.grow();
    if (caller >= this.callers) this.callers = caller + 1;
    this.kind[caller] = (journeys.kind[journey] as number) + 1;
    return caller;
  }

  private grow(): void {
    this.kind = grownInts(this.kind);
    this.waited = grownFloats(this.waited);
    this.contacts = grownInts(this.contacts);
    this.cost = grownFloats(this.cost);
    this.met = grownInts(this.met);
  }
}
