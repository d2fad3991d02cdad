import { LineEnd } from '../measure/ledger.ts';
import type { PlannedLine } from './planned-node.ts';
import type { World } from './world.ts';

/** Writes down the stays in lines of callers who count: `cell` is the part of a line in whose figures they are. */
export class LineBook {
  private readonly world: World;
  private readonly cells: number;
  /** Stays of no time at all, by persona and cell: only counted, and written down at the end. */
  private readonly counts: Float64Array;
  /** Whether some wait off the phone, or waits are told by channel. */
  private readonly isApart: boolean;

  constructor(world: World) {
    const { cells, uses } = world.plan;
    this.world = world;
    this.cells = cells.length;
    this.isApart = uses.offPhoneLines || uses.channels || uses.away;
    this.counts = new Float64Array(world.ledger.shape.personas.length * cells.length);
  }

  /** Answered without waiting. */
  atOnce(journey: number, pool: number, cell: number): void {
    const { journeys, ledger, calendar } = this.world;
    const row = journeys.row[journey] as number;
    if (row < 0) return;
    this.counts[row * this.cells + cell]! += 1;
    if (ledger.intervals !== null) ledger.intervals.stay(pool, calendar.now, 0, LineEnd.answered);
  }

  /** Not let into the line. */
  turnedAway(journey: number, pool: number, cell: number): void {
    const { journeys, ledger, calendar } = this.world;
    const row = journeys.row[journey] as number;
    if (row < 0) return;
    ledger.turnedAway(row, cell);
    if (ledger.intervals !== null) ledger.intervals.turnedAway(pool, calendar.now);
  }

  /** A stay in a line has ended. */
  waited(record: number, line: PlannedLine, cell: number, end: number): void {
    const { calendar, contacts, journeys, ongoing, ledger } = this.world;
    const contact = ongoing.contact[record] as number;
    const journey = contacts.journey[contact] as number;
    const row = journeys.row[journey] as number;
    if (row < 0) return;
    const began = ongoing.began[record] as number;
    const time = calendar.now - began;
    if (this.isApart && this.isOffPhone(contact, line, time)) return;
    ledger.lineStay(row, cell, time, end);
    if (ledger.intervals !== null) ledger.intervals.stay(line.pool, began, time, end);
  }

  /** Whether a wait is none on the phone; where it is, it is one of the channel's. */
  private isOffPhone(contact: number, { offPhone }: PlannedLine, time: number): boolean {
    const { contacts, plan } = this.world;
    if (offPhone) return true;
    if (plan.uses.channels) contacts.waited[contact] = (contacts.waited[contact] as number) + time;
    // Whoever is away waits off the phone.
    return plan.uses.away && this.world.isAway(contact);
  }

  report(): void {
    const { ledger } = this.world;
    for (const [at, times] of this.counts.entries()) {
      if (times > 0) ledger.answeredAtOnce(Math.floor(at / this.cells), at % this.cells, times);
    }
  }
}
