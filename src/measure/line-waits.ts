import type { Estimate } from './estimate.ts';
import { LineSum } from './ledger.ts';
import type { PatienceCurve } from './patience-curve.ts';
import type { Sample } from './sample.ts';
import { type ServiceLevel, type ServiceLevelFormula, serviceLevel } from './service-level.ts';

const everyEnd = ['Answered', 'Abandoned', 'Left'] as const;

/** Of those who came to a line: let in or not, and how those let in left it. @since 0.1.0 */
export interface LineCounts {
  readonly came: number;
  readonly answered: number;
  readonly abandoned: number;
  readonly turnedAway: number;
  /** Sent away after a while, or led on by the machine. */
  readonly left: number;
  /** Seconds. */
  readonly waited: number;
}

/**
 * How long callers waited in one line or in all, in seconds.
 *
 * @since 0.1.0
 */
export class LineWaits {
  protected readonly sample: Sample;

  constructor(sample: Sample) {
    this.sample = sample;
  }

  /** Of a stay in a line, zero waits included, served or not. */
  get mean(): Estimate {
    return this.sample.ratio(this.sample.lineSums(LineSum.waited), this.sample.lineSums(LineSum.stays));
  }

  get median(): Estimate {
    return this.quantile(0.5);
  }

  get p90(): Estimate {
    return this.quantile(0.9);
  }

  get p95(): Estimate {
    return this.quantile(0.95);
  }

  /** The share of stays that were not answered at once. */
  get delayed(): Estimate {
    return this.longerThan(0);
  }

  /** Average speed of answer: the mean wait of the stays that were answered. */
  get asa(): Estimate {
    return this.sample.ratio(this.sample.lineSums(LineSum.answeredWaited), this.sample.lineSums(LineSum.answered));
  }

  /** The mean wait of the stays that ended by hanging up. */
  get untilGivingUp(): Estimate {
    return this.sample.ratio(this.sample.lineSums(LineSum.abandonedWaited), this.sample.lineSums(LineSum.abandoned));
  }

  /** The share of stays in a line that ended by hanging up, less those of under `shortAbandon` seconds. */
  get abandonment(): Estimate {
    const short = this.sample.lineSums(LineSum.shortAbandoned);
    const less = (all: Float64Array) => all.map((count, r) => count - (short[r] as number));
    return this.sample.share(less(this.sample.lineSums(LineSum.abandoned)), less(this.sample.lineSums(LineSum.stays)));
  }

  /**
   * The wait below which a share `p` of all stays in a line lies, from a histogram with a relative error under 1 %.
   *
   * @throws RangeError unless `p` lies in (0, 1).
   */
  quantile(p: number): Estimate {
    if (typeof p !== 'number' || !(p > 0 && p < 1))
      throw new RangeError(`a quantile is asked for a share between 0 and 1, not ${p}`);
    return this.sample.quantile(this.sample.waits(...everyEnd), p);
  }

  /**
   * The share of stays in a line of more than so many seconds: counted for 0 and for thresholds named in the run's
   * options, else read off the histogram.
   *
   * @throws RangeError unless `threshold` is a number from 0 up.
   */
  longerThan(threshold: number): Estimate {
    return this.curve([threshold])[0] as Estimate;
  }

  /**
   * The tail of the waits, point by point: the share of stays in a line of more than each of some numbers of seconds, as
   * {@link longerThan} has it for one.
   *
   * @throws RangeError unless all are numbers from 0 up.
   * @example
   * run.waits.curve([0, 20, 60, 120]).map(({ value }) => value);
   */
  curve(points: readonly number[]): readonly Estimate[] {
    for (const seconds of points) {
      if (typeof seconds !== 'number' || !(seconds >= 0))
        throw new RangeError(`a wait is longer than a number of seconds from 0 up, not ${seconds}`);
    }
    const stays = this.sample.lineSums(LineSum.stays);
    const { thresholds } = this.sample;
    const waits = points.every((seconds) => thresholds.includes(seconds)) ? [] : this.sample.waits(...everyEnd);
    return points.map((seconds) => {
      const named = thresholds.indexOf(seconds);
      const within =
        named >= 0 ? this.#withinNamed(named) : Float64Array.from(waits, (histogram) => histogram.countAtMost(seconds));
      return this.sample.share(
        stays.map((count, r) => count - (within[r] as number)),
        stays,
      );
    });
  }

  /** How long callers bear the line, from who hung up when and who was answered before. */
  get patience(): PatienceCurve {
    return this.sample.patience;
  }

  #withinNamed(threshold: number): Float64Array {
    const [answered, gaveUp, left] = (['answered', 'abandoned', 'left'] as const).map((end) =>
      this.sample.within(end, threshold),
    ) as [Float64Array, Float64Array, Float64Array];
    return answered.map((count, r) => count + (gaveUp[r] as number) + (left[r] as number));
  }

  /**
   * The share answered within `threshold` seconds (20 unless said). Thresholds named in the run's options are counted,
   * others read off the histogram: `interpolated` tells.
   *
   * @throws RangeError unless `threshold` is a number from 0 up.
   */
  serviceLevel(
    threshold?: number,
    { formula = 'offered' }: { readonly formula?: ServiceLevelFormula } = {},
  ): ServiceLevel {
    const seconds = threshold ?? this.sample.thresholds[0] ?? 20;
    if (typeof seconds !== 'number' || !(seconds >= 0))
      throw new RangeError(`a service level has a threshold in seconds from 0 up, not ${seconds}`);
    return serviceLevel(this.sample, seconds, formula);
  }

  /** How many came to the line over all replications, and what became of them; seconds waited by all together. */
  get counts(): LineCounts {
    const sum = (field: number) => this.sample.lineSums(field).reduce((total, each) => total + each, 0);
    const [stays, answered, abandoned] = [sum(LineSum.stays), sum(LineSum.answered), sum(LineSum.abandoned)];
    const turnedAway = sum(LineSum.turnedAway);
    const left = stays - answered - abandoned;
    return { came: stays + turnedAway, answered, abandoned, turnedAway, left, waited: sum(LineSum.waited) };
  }

  toJSON(): object {
    const { mean, median, p90, p95, delayed, asa, untilGivingUp, abandonment } = this;
    return { mean, median, p90, p95, delayed, asa, untilGivingUp, serviceLevel: this.serviceLevel(), abandonment };
  }
}
