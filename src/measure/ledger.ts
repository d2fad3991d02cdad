import { Histogram } from './histogram.ts';
import type { IntervalLedger } from './interval-ledger.ts';
import { CHANNEL_SUMS, JOURNEY_SUMS } from './journey-sums.ts';
import type { LedgerShape } from './ledger-shape.ts';

/** What is summed for each persona. */
export enum Sum {
  journeys = 0,
  unfinished = 1,
  met = 2,
  metFirst = 3,
  contacts = 4,
  offered = 5,
  answered = 6,
  abandoned = 7,
  contained = 8,
  untilHuman = 9,
  retold = 10,
  replayed = 11,
  misunderstood = 12,
  transfers = 13,
  revisits = 14,
  deadEndJourneys = 15,
  deadEndContacts = 16,
  cost = 17,
  agentTime = 18,
  offPhone = 19,
  callbacksAccepted = 20,
  callbacksDeclined = 21,
  callbackCalls = 22,
  callbacksReached = 23,
  callbacksWaited = 24,
  consultations = 25,
  outside = 26,
  onHold = 27,
  blocked = 28,
}
export const SUMS = 29;

/** What is summed for each pair of a persona and a line. */
export enum LineSum {
  stays = 0,
  waited = 1,
  answered = 2,
  answeredWaited = 3,
  abandoned = 4,
  abandonedWaited = 5,
  /** Abandoned within the chosen cut, and so left out of abandonment. */
  shortAbandoned = 6,
  /** Not let into the line: full, or nobody there. */
  turnedAway = 7,
  /** Answered by agents of another pool. */
  overflowed = 8,
}
export const LINE_SUMS = 9;

/** How a stay in a line ended. */
export enum LineEnd {
  answered = 0,
  abandoned = 1,
  left = 2,
}

/** What is summed of announcements: how many, and of each way to estimate a wait four sums from `errors` on. */
export enum Announced {
  waits = 0,
  places = 1,
  placed = 2,
  errors = 3,
}
/** Observed, sum of errors, of their squares, and too short. */
export const ANNOUNCED_ERRORS = 4;
const ANNOUNCED = Announced.errors + 4 * ANNOUNCED_ERRORS;

/**
 * What one replication observed, or both of a pair: a fold over its stays into sums and histograms, by persona and by
 * line. Ledgers of the same shape are what estimates are made of.
 */
export class Ledger {
  readonly shape: LedgerShape;
  readonly sums: Float64Array;
  readonly lineSums: Float64Array;
  /** A {@link JourneySum} by persona, a {@link ChannelSum} by channel. */
  readonly journeySums: Float64Array;
  readonly channelSums: Float64Array;
  /** Answered, given up and left otherwise within each threshold: by persona, line, threshold. */
  readonly answeredWithin: Float64Array;
  readonly abandonedWithin: Float64Array;
  readonly leftWithin: Float64Array;
  readonly deadEnds: Float64Array;
  readonly outcomes: Float64Array;
  readonly waitsAnswered: (Histogram | undefined)[];
  readonly waitsAbandoned: (Histogram | undefined)[];
  readonly waitsLeft: (Histogram | undefined)[];
  /** By pool, over the time that is measured: agent-seconds busy and at work, line-seconds; and that time. */
  readonly busy: Float64Array;
  readonly atWork: Float64Array;
  readonly inLine: Float64Array;
  /** Refusals by agents of each pool, over that time. */
  readonly refusals: Float64Array;
  /** By pool, over the time that is measured: agent-seconds on breaks, and caller-seconds with agents. */
  readonly absent: Float64Array;
  readonly atHand: Float64Array;
  /** By pool, callers of other lines whom its agents answered. */
  readonly helped: Float64Array;
  measured = 0;
  /** What callers were told of their place in a line. */
  readonly announced = new Float64Array(ANNOUNCED);
  /** The same by interval, where the run was asked for it. */
  intervals: IntervalLedger | null = null;
  /** Of callers between two contacts, over that time: caller-seconds. */
  comingBack = 0;

  constructor(shape: LedgerShape) {
    const personas = shape.personas.length;
    const pools = shape.pools.length;
    const lines = shape.lines.length;
    this.shape = shape;
    this.sums = new Float64Array(personas * SUMS);
    this.journeySums = new Float64Array(personas * JOURNEY_SUMS);
    this.channelSums = new Float64Array((shape.channels?.length ?? 0) * CHANNEL_SUMS);
    this.lineSums = new Float64Array(personas * lines * LINE_SUMS);
    this.answeredWithin = new Float64Array(personas * lines * shape.thresholds.length);
    this.abandonedWithin = new Float64Array(personas * lines * shape.thresholds.length);
    this.leftWithin = new Float64Array(personas * lines * shape.thresholds.length);
    this.deadEnds = new Float64Array(personas * shape.blocks.length);
    this.outcomes = new Float64Array(personas * shape.outcomes.length);
    this.waitsAnswered = new Array(personas * lines).fill(undefined);
    this.waitsAbandoned = new Array(personas * lines).fill(undefined);
    this.waitsLeft = new Array(personas * lines).fill(undefined);
    this.busy = new Float64Array(pools);
    this.atWork = new Float64Array(pools);
    this.inLine = new Float64Array(pools);
    this.refusals = new Float64Array(pools);
    this.absent = new Float64Array(pools);
    this.atHand = new Float64Array(pools);
    this.helped = new Float64Array(pools);
  }

  sum(persona: number, sum: number): number {
    return this.sums[persona * SUMS + sum] as number;
  }

  /** Something of what is summed for each persona. */
  add(persona: number, sum: number, amount: number): void {
    this.sums[persona * SUMS + sum]! += amount;
  }

  /** A contact is answered for the first time, so many seconds after it began. */
  answered(persona: number, seconds: number): void {
    const at = persona * SUMS;
    this.sums[at + Sum.answered]! += 1;
    this.sums[at + Sum.untilHuman]! += seconds;
  }

  /** Something of a journey, for its persona. */
  journey(persona: number, sum: number, amount: number): void {
    const at = persona * JOURNEY_SUMS + sum;
    this.journeySums[at] = (this.journeySums[at] as number) + amount;
  }

  channel(channel: number, sum: number, amount: number): void {
    const at = channel * CHANNEL_SUMS + sum;
    this.channelSums[at] = (this.channelSums[at] as number) + amount;
  }

  /** A stay in a line has ended. */
  lineStay(persona: number, line: number, waited: number, end: number): void {
    const cell = persona * this.shape.lines.length + line;
    const at = cell * LINE_SUMS;
    const sums = this.lineSums;
    sums[at + LineSum.stays]! += 1;
    sums[at + LineSum.waited]! += waited;
    if (end === LineEnd.answered) {
      sums[at + LineSum.answered]! += 1;
      sums[at + LineSum.answeredWaited]! += waited;
      this.tell(this.waitsAnswered, this.answeredWithin, cell, waited);
    } else if (end === LineEnd.left) {
      this.tell(this.waitsLeft, this.leftWithin, cell, waited);
    } else {
      sums[at + LineSum.abandoned]! += 1;
      sums[at + LineSum.abandonedWaited]! += waited;
      if (waited < this.shape.shortAbandon) sums[at + LineSum.shortAbandoned]! += 1;
      this.tell(this.waitsAbandoned, this.abandonedWithin, cell, waited);
    }
  }

  private tell(waits: (Histogram | undefined)[], counts: Float64Array, cell: number, waited: number): void {
    histogramAt(waits, cell).add(waited);
    this.within(counts, cell, waited);
  }

  /** So many stays in a line have ended that took no time at all. */
  answeredAtOnce(persona: number, line: number, times: number): void {
    const cell = persona * this.shape.lines.length + line;
    const at = cell * LINE_SUMS;
    const sums = this.lineSums;
    sums[at] = (sums[at] as number) + times;
    sums[at + LineSum.answered] = (sums[at + LineSum.answered] as number) + times;
    histogramAt(this.waitsAnswered, cell).addZeros(times);
    this.within(this.answeredWithin, cell, 0, times);
  }

  turnedAway(persona: number, line: number): void {
    const at = (persona * this.shape.lines.length + line) * LINE_SUMS + LineSum.turnedAway;
    this.lineSums[at] = (this.lineSums[at] as number) + 1;
  }

  /** A wait was announced. */
  announcedWait(): void {
    this.announced[Announced.waits] = (this.announced[Announced.waits] as number) + 1;
  }

  /** A place was announced. */
  announcedPlace(place: number): void {
    this.announced[Announced.places] = (this.announced[Announced.places] as number) + 1;
    this.announced[Announced.placed] = (this.announced[Announced.placed] as number) + place;
  }

  /** How long a wait came to be that was estimated; 0 is what was announced, from 1 are the estimators. */
  waitMet(estimate: number, expected: number, met: number): void {
    const at = Announced.errors + estimate * ANNOUNCED_ERRORS;
    const error = expected - met;
    const sums = this.announced;
    sums[at] = (sums[at] as number) + 1;
    sums[at + 1] = (sums[at + 1] as number) + error;
    sums[at + 2] = (sums[at + 2] as number) + error * error;
    if (error < 0) sums[at + 3] = (sums[at + 3] as number) + 1;
  }

  /** A stay in a line was answered by an agent of another pool. */
  overflowed(persona: number, line: number, pool: number): void {
    const at = (persona * this.shape.lines.length + line) * LINE_SUMS + LineSum.overflowed;
    this.lineSums[at] = (this.lineSums[at] as number) + 1;
    this.helped[pool] = (this.helped[pool] as number) + 1;
  }

  lineSum(persona: number, line: number, sum: number): number {
    return this.lineSums[(persona * this.shape.lines.length + line) * LINE_SUMS + sum] as number;
  }

  deadEnd(persona: number, block: number): void {
    const at = persona * this.shape.blocks.length + block;
    this.deadEnds[at] = (this.deadEnds[at] as number) + 1;
  }

  outcome(persona: number, outcome: number, times = 1): void {
    const at = persona * this.shape.outcomes.length + outcome;
    this.outcomes[at] = (this.outcomes[at] as number) + times;
  }

  private within(counts: Float64Array, cell: number, waited: number, times = 1): void {
    const thresholds = this.shape.thresholds;
    for (let i = 0; i < thresholds.length; i++) {
      if (waited <= (thresholds[i] as number)) {
        const at = cell * thresholds.length + i;
        counts[at] = (counts[at] as number) + times;
      }
    }
  }
}

/** Made when first needed: few personas use every line. */
function histogramAt(cells: (Histogram | undefined)[], cell: number): Histogram {
  let histogram = cells[cell];
  if (histogram === undefined) {
    histogram = new Histogram();
    cells[cell] = histogram;
  }
  return histogram;
}
