import type { Clock } from '../time/clock.ts';
import { DAY, WEEK } from '../time/week.ts';
import { LineEnd } from './ledger.ts';

/** By which intervals figures are wanted. */
export interface IntervalShape {
  /** Of one interval, seconds; the last of a day may be shorter. */
  readonly length: number;
  /** What they are parts of: all days laid over each other, all weeks, or the run as a whole. */
  readonly of: 'day' | 'week' | 'run';
}

/** What is summed for each pair of an interval and a pool. */
export enum IntervalSum {
  stays = 0,
  waited = 1,
  answered = 2,
  abandoned = 3,
  turnedAway = 4,
  /** Answered within the first threshold. */
  inTime = 5,
  /** Agent-seconds busy and at work, caller-seconds in line. */
  busy = 6,
  atWork = 7,
  inLine = 8,
}
const SUMS = 9;

/** How many intervals there are in a run of so many seconds. */
export function intervalsIn(shape: IntervalShape, horizon: number): number {
  return Math.ceil(endOf(shape, horizon) / shape.length);
}

const endOf = ({ of }: IntervalShape, horizon: number): number => (of === 'day' ? DAY : of === 'week' ? WEEK : horizon);

/** What one replication observed by interval: stays by when they began, and what was the case over time. */
export class IntervalLedger {
  readonly shape: IntervalShape;
  readonly count: number;
  /** Where the last ends, seconds since the day, the week or the run began. */
  readonly end: number;
  /** Seconds that were looked at, by interval. */
  readonly measured: Float64Array;
  private readonly clock: Clock;
  private readonly pools: number;
  private readonly threshold: number;
  private readonly sums: Float64Array;
  private readonly window: { readonly warmUp: number; readonly horizon: number };

  constructor(
    shape: IntervalShape,
    clock: Clock,
    pools: number,
    threshold: number,
    window: { readonly warmUp: number; readonly horizon: number },
  ) {
    this.shape = shape;
    this.clock = clock;
    this.pools = pools;
    this.threshold = threshold;
    this.window = window;
    this.count = intervalsIn(shape, window.horizon);
    this.end = endOf(shape, window.horizon);
    this.measured = new Float64Array(this.count);
    this.sums = new Float64Array(this.count * pools * SUMS);
    this.eachPart(window.warmUp, window.horizon, (interval, seconds) => this.add(this.measured, interval, seconds));
  }

  /** Add what another one of the same shape observed. */
  merge({ sums, measured }: IntervalLedger): void {
    for (let i = 0; i < sums.length; i++) this.add(this.sums, i, sums[i] as number);
    for (let i = 0; i < measured.length; i++) this.add(this.measured, i, measured[i] as number);
  }

  sum(interval: number, pool: number, sum: number): number {
    return this.sums[(interval * this.pools + pool) * SUMS + sum] as number;
  }

  /** A stay in a line has ended that began at `began`, at a time that is counted or not. */
  stay(pool: number, began: number, waited: number, end: number): void {
    if (began >= this.window.horizon) return;
    const at = this.cell(began, pool);
    this.add(this.sums, at + IntervalSum.stays, 1);
    this.add(this.sums, at + IntervalSum.waited, waited);
    if (end === LineEnd.abandoned) this.add(this.sums, at + IntervalSum.abandoned, 1);
    if (end !== LineEnd.answered) return;
    this.add(this.sums, at + IntervalSum.answered, 1);
    if (waited <= this.threshold) this.add(this.sums, at + IntervalSum.inTime, 1);
  }

  turnedAway(pool: number, now: number): void {
    if (now < this.window.horizon) this.add(this.sums, this.cell(now, pool) + IntervalSum.turnedAway, 1);
  }

  /** So many agents were busy and at work, and callers in line, all the time of [from, to). */
  time(pool: number, from: number, to: number, busy: number, atWork: number, inLine: number): void {
    this.eachPart(from, to, (interval, seconds) => {
      const at = (interval * this.pools + pool) * SUMS;
      this.add(this.sums, at + IntervalSum.busy, busy * seconds);
      this.add(this.sums, at + IntervalSum.atWork, atWork * seconds);
      this.add(this.sums, at + IntervalSum.inLine, inLine * seconds);
    });
  }

  private add(to: Float64Array, at: number, amount: number): void {
    to[at] = (to[at] as number) + amount;
  }

  private cell(t: number, pool: number): number {
    return (this.intervalAt(t) * this.pools + pool) * SUMS;
  }

  private intervalAt(t: number): number {
    const local = this.local(t);
    return Math.min(Math.floor(local / this.shape.length), this.count - 1);
  }

  /** Seconds since the day, the week or the run began, by the clock on the wall. */
  private local(t: number): number {
    if (this.shape.of === 'run') return t;
    const local = t + this.clock.offset(t);
    return local - Math.floor(local / this.end) * this.end;
  }

  private eachPart(from: number, to: number, tell: (interval: number, seconds: number) => void): void {
    const { length, of } = this.shape;
    for (let t = from; t < to; ) {
      const interval = this.intervalAt(t);
      const end = t - this.local(t) + Math.min((interval + 1) * length, this.end);
      const leap = of === 'run' ? Infinity : this.clock.nextLeap(t);
      // Where rounding puts the end of an interval at its beginning, a step to the next number.
      const next = Math.min(Math.max(end, t + 1e-6), leap, to);
      tell(interval, next - t);
      t = next;
    }
  }
}
