import { formatWeekTime } from '../time/week.ts';
import type { Estimate } from './estimate.ts';
import { type IntervalLedger, IntervalSum } from './interval-ledger.ts';
import type { Ledger } from './ledger.ts';
import { proportionEstimate } from './proportion.ts';
import { ratioEstimate } from './ratio.ts';

/**
 * What was observed in one interval, of one pool or of all: stays in a line by when they began, and averages over its time.
 *
 * @since 0.1.0
 */
export class IntervalFigures {
  /** Seconds since the day, the week or the run began. */
  readonly from: number;
  readonly to: number;
  /** By pool; empty in the figures of one pool. */
  readonly pools: Readonly<Record<string, IntervalFigures>>;
  readonly #ledgers: readonly Ledger[];
  readonly #confidence: number;
  readonly #interval: number;
  readonly #pools: readonly number[];
  readonly #isOfRun: boolean;

  constructor(
    ledgers: readonly Ledger[],
    confidence: number,
    interval: number,
    { from, to }: { readonly from: number; readonly to: number },
    pool?: number,
  ) {
    const { pools } = (ledgers[0] as Ledger).shape;
    this.from = from;
    this.to = to;
    this.#ledgers = ledgers;
    this.#confidence = confidence;
    this.#interval = interval;
    this.#pools = pool === undefined ? pools.map((_, index) => index) : [pool];
    this.#isOfRun = ledgers[0]?.intervals?.shape.of === 'run';
    this.pools =
      pool === undefined
        ? Object.fromEntries(
            pools.map((name, index) => [name, new IntervalFigures(ledgers, confidence, interval, { from, to }, index)]),
          )
        : {};
  }

  /** Times that callers asked for a line, the mean of a replication. */
  get offered(): Estimate {
    return this.#number(IntervalSum.stays, IntervalSum.turnedAway);
  }

  /** Of these, those whom an agent answered in the end. */
  get answered(): Estimate {
    return this.#number(IntervalSum.answered);
  }

  /** Of these, those who hung up in the line. */
  get abandoned(): Estimate {
    return this.#number(IntervalSum.abandoned);
  }

  /** Of these, those who were not let into it. */
  get turnedAway(): Estimate {
    return this.#number(IntervalSum.turnedAway);
  }

  /** Mean wait of the stays in a line, zero included, served or not; seconds. */
  get wait(): Estimate {
    return this.#ratio(this.#sums(IntervalSum.waited), this.#sums(IntervalSum.stays));
  }

  /** The share of stays in a line that was answered within the first of the run's thresholds. */
  get serviceLevel(): Estimate {
    return this.#share(IntervalSum.inTime);
  }

  /** The share of stays in a line that ended by hanging up. */
  get abandonment(): Estimate {
    return this.#share(IntervalSum.abandoned);
  }

  /** Callers in line, the average over time. */
  get line(): Estimate {
    return this.#overTime(IntervalSum.inLine);
  }

  /** Agents at work, the average over time. */
  get atWork(): Estimate {
    return this.#overTime(IntervalSum.atWork);
  }

  /** Agent-time busy over agent-time at work, in [0, 1]. */
  get occupancy(): Estimate {
    return this.#ratio(this.#sums(IntervalSum.busy), this.#sums(IntervalSum.atWork), this.#ledgers.length, 1);
  }

  /** `08:30`, `mon 08:30`, or seconds. */
  get label(): string {
    if (this.#isOfRun) return `${this.from} s`;
    const time = formatWeekTime(this.from);
    return this.#ledgers[0]?.intervals?.shape.of === 'day' ? time.slice(time.length - 5) : time;
  }

  toJSON(): object {
    const { from, to, offered, answered, abandoned, turnedAway, wait, serviceLevel, abandonment } = this;
    const { line, atWork, occupancy, pools } = this;
    const own = { from, to, offered, answered, abandoned, turnedAway, wait, serviceLevel, abandonment };
    return { ...own, line, atWork, occupancy, ...(Object.keys(pools).length > 1 && { pools }) };
  }

  #sums(...sums: readonly number[]): Float64Array {
    return Float64Array.from(this.#ledgers, ({ intervals }) => {
      let total = 0;
      for (const sum of sums)
        for (const pool of this.#pools) total += (intervals as IntervalLedger).sum(this.#interval, pool, sum);
      return total;
    });
  }

  #number(...sums: readonly number[]): Estimate {
    const { ledgersAReplication = 1 } = (this.#ledgers[0] as Ledger).shape;
    const events = this.#sums(...sums).map((each) => each * ledgersAReplication);
    return this.#ratio(events, new Float64Array(events.length).fill(1), total(events) / ledgersAReplication);
  }

  #share(sum: number): Estimate {
    return proportionEstimate(this.#sums(sum), this.#sums(IntervalSum.stays), { confidence: this.#confidence });
  }

  #overTime(sum: number): Estimate {
    const measured = Float64Array.from(this.#ledgers, ({ intervals }) => intervals?.measured[this.#interval] ?? 0);
    return this.#ratio(this.#sums(sum), measured, this.#ledgers.length);
  }

  #ratio(numerators: Float64Array, denominators: Float64Array, n = total(denominators), high = Infinity): Estimate {
    return ratioEstimate(numerators, denominators, { confidence: this.#confidence, n, bounds: { low: 0, high } });
  }
}

const total = (series: Float64Array): number => series.reduce((sum, value) => sum + value, 0);

/** The figures of all intervals in turn; none where the run was not asked for them. */
export function intervalFigures(ledgers: readonly Ledger[], confidence: number): readonly IntervalFigures[] {
  const intervals = ledgers[0]?.intervals;
  if (!intervals) return [];
  const { length } = intervals.shape;
  return Array.from({ length: intervals.count }, (_, index) => {
    const to = Math.min((index + 1) * length, intervals.end);
    return new IntervalFigures(ledgers, confidence, index, { from: index * length, to });
  });
}
