import { CHANNEL_SUMS, JOURNEY_SUMS } from '../measure/journey-sums.ts';
import { Ledger, LINE_SUMS, SUMS } from '../measure/ledger.ts';
import type { LedgerShape } from '../measure/ledger-shape.ts';
import type { Window } from './world.ts';

/** What is summed as time goes by, whoever's journey it is about. */
const overTime = ['busy', 'atWork', 'inLine', 'absent', 'atHand', 'refusals', 'helped', 'announced'] as const;

/**
 * One long run cut into batches of equal time (Law, Simulation Modeling and Analysis, 5th ed., 2015, section 9.5.3). Journeys
 * belong to the batch in which they began, whenever they end; what is the case over time belongs to the time.
 *
 * While it runs there is one ledger, in which each persona and each channel has a row for each batch. So the run loop looks up
 * a row, and does nothing else that it would not do.
 */
export class Batches {
  readonly ledger: Ledger;
  private readonly shape: LedgerShape;
  private readonly count: number;
  private readonly window: Window;
  /** What has been summed as time went by, at the end of each batch. */
  private readonly marks: (readonly Float64Array[])[] = [];
  private readonly comingBack: number[] = [];
  /** Of one batch, seconds. */
  private readonly length: number;
  /** Where each batch but the last ends, seconds. */
  readonly borders: readonly number[];

  constructor(shape: LedgerShape, count: number, window: Window) {
    const { personas, channels = [] } = shape;
    const often = <T>(each: readonly T[]): readonly T[] => Array.from({ length: count }, () => each).flat();
    this.ledger = new Ledger({ ...shape, personas: often(personas), channels: often(channels) });
    this.shape = shape;
    this.count = count;
    this.window = window;
    this.length = (window.horizon - window.warmUp) / count;
    this.borders = Array.from({ length: count - 1 }, (_, batch) => window.warmUp + (batch + 1) * this.length);
  }

  /** Which batch a journey belongs to that begins now. */
  at(now: number): number {
    let batch = Math.min(Math.floor((now - this.window.warmUp) / this.length), this.count - 1);
    // As the borders have it, whatever was rounded.
    if (batch > 0 && now < (this.borders[batch - 1] as number)) batch--;
    return batch;
  }

  /** The row of a channel, in the batch of a journey whose persona has a row. */
  channelRow(row: number, channel: number): number {
    return this.batchOf(row) * (this.shape.channels?.length ?? 0) + channel;
  }

  /** A batch is over, and all has been written down that was summed until now. */
  mark(): void {
    this.marks.push(overTime.map((name) => this.ledger[name].slice()));
    this.comingBack.push(this.ledger.comingBack);
  }

  /** What each batch has observed, once the run is over. */
  ledgers(): readonly Ledger[] {
    this.mark();
    return Array.from({ length: this.count }, (_, batch) => this.ledgerOf(batch));
  }

  private batchOf(row: number): number {
    return Math.floor(row / this.shape.personas.length);
  }

  private ledgerOf(batch: number): Ledger {
    const { shape, ledger: all, marks, comingBack } = this;
    const own = new Ledger(shape);
    const { personas, lines, thresholds, blocks, outcomes } = shape;
    const cells = personas.length * lines.length;
    const part = (name: SeriesName, size: number) => {
      own[name].set(all[name].subarray(batch * size, (batch + 1) * size));
    };
    part('sums', personas.length * SUMS);
    part('journeySums', personas.length * JOURNEY_SUMS);
    part('channelSums', (shape.channels?.length ?? 0) * CHANNEL_SUMS);
    part('lineSums', cells * LINE_SUMS);
    for (const name of ['answeredWithin', 'abandonedWithin', 'leftWithin'] as const)
      part(name, cells * thresholds.length);
    part('deadEnds', personas.length * blocks.length);
    part('outcomes', personas.length * outcomes.length);
    for (const name of ['waitsAnswered', 'waitsAbandoned', 'waitsLeft'] as const) {
      for (let cell = 0; cell < cells; cell++) own[name][cell] = all[name][batch * cells + cell];
    }
    for (const [index, name] of overTime.entries()) {
      const before = marks[batch - 1]?.[index];
      const until = marks[batch]?.[index] as Float64Array;
      own[name].set(until.map((sum, i) => sum - (before?.[i] ?? 0)));
    }
    own.comingBack = (comingBack[batch] as number) - (comingBack[batch - 1] ?? 0);
    own.measured = this.length;
    return own;
  }
}

type SeriesName =
  | 'sums'
  | 'journeySums'
  | 'channelSums'
  | 'lineSums'
  | 'answeredWithin'
  | 'abandonedWithin'
  | 'leftWithin'
  | 'deadEnds'
  | 'outcomes';
