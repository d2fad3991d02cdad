import { Sum } from '../measure/ledger.ts';
import type { Agents } from './agents.ts';
import type { PlannedLine } from './planned-node.ts';
import type { World } from './world.ts';

/** Those in line before a pool has opened: they wait in front of the door, and pay for no phone meanwhile. */
export class Outside {
  private readonly world: World;
  /** By record of a place in line: since when, and in front of which pool. */
  private readonly waiting = new Map<number, { readonly since: number; readonly pool: number }>();

  constructor(world: World) {
    this.world = world;
  }

  /** Whether a pool that is closed opens so soon that callers wait for it. */
  opensSoon({ plan }: Agents, { beforeOpening }: PlannedLine): boolean {
    const { now } = this.world.calendar;
    return beforeOpening > 0 && plan.opens.nextChange(now) - now <= beforeOpening;
  }

  begin(record: number, pool: number): void {
    const { calendar, contacts, ongoing } = this.world;
    this.waiting.set(record, { since: calendar.now, pool });
    contacts.putDown(ongoing.contact[record] as number, calendar.now);
  }

  /** The caller is let in, or has left. */
  end(record: number): void {
    const { calendar, contacts, ongoing } = this.world;
    const began = this.waiting.get(record);
    if (began === undefined) return;
    this.waiting.delete(record);
    const contact = ongoing.contact[record] as number;
    contacts.pickUp(contact, calendar.now);
    this.world.count(contacts.journey[contact] as number, Sum.outside, calendar.now - began.since);
  }

  /** The door is open: all come in. */
  open(pool: number): void {
    for (const [record, began] of this.waiting) if (began.pool === pool) this.end(record);
  }
}
