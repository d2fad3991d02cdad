import { grownFloats, grownInts } from './grown.ts';
import type { Seats } from './seats.ts';

/** What is to be known of agents who hand over to each other, by contact and seat. */
export class Handoffs {
  private readonly seats: Seats | null;
  /** The wrap-up that an agent who stays on has before them, seconds. */
  private wrapUp = new Float64Array(16);
  /** The colleague who is there too, from 1; 0 where nobody is. */
  private colleagues = new Int32Array(16);

  constructor(seats: Seats | null) {
    this.seats = seats;
  }

  /** The agent stays after a conversation, with its wrap-up before them. */
  keep(contact: number, wrapUp: number): void {
    const at = this.placeOf(contact);
    this.reach(at);
    this.wrapUp[at] = wrapUp;
  }

  /** The agent who has stayed goes: the wrap-up to come, seconds. */
  leave(contact: number): number {
    const at = this.placeOf(contact);
    if (at >= this.wrapUp.length) return 0;
    const wrapUp = this.wrapUp[at] as number;
    this.wrapUp[at] = 0;
    return wrapUp;
  }

  join(contact: number, agent: number): void {
    const at = this.placeOf(contact);
    this.reach(at);
    this.colleagues[at] = agent + 1;
  }

  /** The colleague who is there too, or -1. */
  colleague(contact: number): number {
    const at = this.placeOf(contact);
    return at < this.colleagues.length ? (this.colleagues[at] as number) - 1 : -1;
  }

  /** The colleague goes, or is one no more: who it was, or -1. */
  part(contact: number): number {
    const agent = this.colleague(contact);
    if (agent >= 0) this.colleagues[this.placeOf(contact)] = 0;
    return agent;
  }

  private placeOf(contact: number): number {
    return this.seats === null ? contact : this.seats.placeOf(contact);
  }

  private reach(at: number): void {
    while (at >= this.wrapUp.length) {
      this.wrapUp = grownFloats(this.wrapUp);
      this.colleagues = grownInts(this.colleagues);
    }
  }
}
