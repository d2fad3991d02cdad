/** Buckets an octave: the first seven bits of the mantissa. */
const PER_OCTAVE = 128;
const DROPPED_BITS = 13;
/** So many values are listed by their buckets before they are counted: windows of buckets are large beside them. */
const MOST_LISTED = 512;
const LAST_BUCKET = (0x7ff00000 >>> DROPPED_BITS) - 1;

const float = new Float64Array(1);
const words = new Uint32Array(float.buffer);
float[0] = 1;
/** Which of the two words holds sign and exponent: 1 where the machine stores the low word first. */
const HIGH = words[1] === 0 ? 0 : 1;

function bucketOf(value: number): number {
  float[0] = value;
  return (words[HIGH] as number) >>> DROPPED_BITS;
}

function lowerEdge(bucket: number): number {
  if (bucket > LAST_BUCKET) return Number.MAX_VALUE;
  words[1 - HIGH] = 0;
  words[HIGH] = bucket << DROPPED_BITS;
  return float[0] as number;
}

/** Of a histogram without counts, and of one without a list. */
const nothing = new Float64Array(0);
const none = new Int32Array(0);

/** A histogram as plain data: buckets as [number, count], empty ones left out. */
export interface HistogramData {
  readonly perOctave: number;
  readonly zeros: number;
  readonly buckets: readonly (readonly [bucket: number, count: number])[];
}

/** A bucket with something in it; that of 0 begins and ends there. */
export interface Edges {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Counts of quantities from 0 up in buckets that grow with the value, 128 an octave: an octave is a doubling. A value
 * read back is off by less than a bucket, 1/128 of itself, so relative error is under 1 %. Zero is counted apart and exact.
 *
 * Counts are whole, so merging is exact and in any order gives the same histogram.
 */
export class Histogram {
  private zeros = 0;
  private total = 0;
  /** Buckets of the values, while these are few. */
  private listed = new Int32Array(16);
  private listedCount = 0;
  /** Bucket of the first count in `counts`. */
  private first = 0;
  private counts = nothing;

  /** Number of values added. */
  get count(): number {
    return this.total;
  }

  /** Counts a value. Throws a RangeError unless it is finite and not negative. */
  add(value: number): void {
    if (value > 0 && value < Number.POSITIVE_INFINITY) {
      float[0] = value;
      this.enter((words[HIGH] as number) >>> DROPPED_BITS);
    } else if (value === 0) {
      this.zeros++;
    } else {
      throw new RangeError(`a histogram counts finite values from 0 up, not ${value}`);
    }
    this.total++;
  }

  /** Counts zero so many times. */
  addZeros(times: number): void {
    this.zeros += times;
    this.total += times;
  }

  /** Adds all that `other` counted. */
  merge(other: Histogram): void {
    this.combine(other, 1);
  }

  /** What is left when all that `part` counted, earlier merged into this one, is taken out. */
  without(part: Histogram): Histogram {
    const rest = new Histogram();
    rest.merge(this);
    rest.combine(part, -1);
    return rest;
  }

  /**
   * The value below which a share `p` in [0, 1] lies, by straight lines within buckets; NaN when nothing was counted.
   */
  quantile(p: number): number {
    if (this.total === 0) return Number.NaN;
    this.spread();
    const rank = p * this.total;
    if (this.zeros > 0 && rank <= this.zeros) return 0;
    let below = this.zeros;
    let highest = 0;
    for (let i = 0; i < this.counts.length; i++) {
      const here = this.counts[i] as number;
      if (here === 0) continue;
      const from = lowerEdge(this.first + i);
      highest = lowerEdge(this.first + i + 1);
      if (below + here >= rank) return from + ((rank - below) / here) * (highest - from);
      below += here;
    }
    return highest;
  }

  /** How many values were at most `x`; of the bucket around `x`, the part that a straight line gives. */
  countAtMost(x: number): number {
    if (!(x >= 0)) return 0;
    if (x === Number.POSITIVE_INFINITY) return this.total;
    this.spread();
    const at = bucketOf(x) - this.first;
    let sum = this.zeros;
    for (let i = 0; i < at && i < this.counts.length; i++) sum += this.counts[i] as number;
    const here = this.counts[at] ?? 0;
    if (here === 0) return sum;
    const from = lowerEdge(this.first + at);
    return sum + (here * (x - from)) / (lowerEdge(this.first + at + 1) - from);
  }

  /** The buckets with something in them, in order. */
  edges(): readonly Edges[] {
    const { zeros, buckets } = this.toJSON();
    const others = buckets.map(([bucket, count]) => ({ from: lowerEdge(bucket), to: lowerEdge(bucket + 1), count }));
    return zeros > 0 ? [{ from: 0, to: 0, count: zeros }, ...others] : others;
  }

  toJSON(): HistogramData {
    this.spread();
    const buckets: [number, number][] = [];
    for (let i = 0; i < this.counts.length; i++) {
      const here = this.counts[i] as number;
      if (here > 0) buckets.push([this.first + i, here]);
    }
    return { perOctave: PER_OCTAVE, zeros: this.zeros, buckets };
  }

  /** The histogram that `toJSON` wrote. Throws a RangeError for one with other buckets. */
  static from({ perOctave, zeros, buckets }: HistogramData): Histogram {
    if (perOctave !== PER_OCTAVE) throw new RangeError(`${perOctave} buckets an octave where ${PER_OCTAVE} are needed`);
    const histogram = new Histogram();
    histogram.zeros = zeros;
    histogram.total = zeros;
    for (const [bucket, count] of buckets) {
      const at = histogram.reach(bucket, bucket) + bucket;
      (histogram.counts[at] as number) += count;
      histogram.total += count;
    }
    return histogram;
  }

  /** One more in a bucket. */
  private enter(bucket: number): void {
    if (this.counts === nothing && this.list(bucket)) return;
    let at = bucket - this.first;
    if (at < 0 || at >= this.counts.length) at = this.reach(bucket, bucket) + bucket;
    (this.counts[at] as number)++;
  }

  /** List the bucket of a value; false when there are too many. */
  private list(bucket: number): boolean {
    if (this.listedCount === MOST_LISTED) {
      this.spread();
      return false;
    }
    if (this.listedCount === this.listed.length) {
      const longer = new Int32Array(2 * this.listedCount);
      longer.set(this.listed);
      this.listed = longer;
    }
    this.listed[this.listedCount++] = bucket;
    return true;
  }

  /** From now on values are counted, those that were listed too. */
  private spread(): void {
    const { listedCount } = this;
    if (listedCount === 0) return;
    const listed = this.listed.subarray(0, listedCount);
    this.listedCount = 0;
    let low = listed[0] as number;
    let high = low;
    for (const bucket of listed) {
      low = Math.min(low, bucket);
      high = Math.max(high, bucket);
    }
    const shift = this.reach(low, high);
    for (const bucket of listed) (this.counts[shift + bucket] as number)++;
    this.listed = none;
  }

  private combine(other: Histogram, sign: 1 | -1): void {
    this.zeros += sign * other.zeros;
    this.total += sign * other.total;
    if (sign < 0) {
      this.spread();
      other.spread();
    }
    for (let i = 0; i < other.listedCount; i++) this.enter(other.listed[i] as number);
    const length = other.counts.length;
    if (length === 0) return;
    this.spread();
    const shift = this.reach(other.first, other.first + length - 1) + other.first;
    for (let i = 0; i < length; i++) (this.counts[shift + i] as number) += sign * (other.counts[i] as number);
  }

  /** Widens the window by whole octaves to hold the buckets from `low` to `high`; what to add to a bucket to find its place. */
  private reach(low: number, high: number): number {
    const length = this.counts.length;
    const end = length === 0 ? high + 1 : Math.max(this.first + length, high + 1);
    const begin = length === 0 ? low : Math.min(this.first, low);
    const first = begin - (begin % PER_OCTAVE);
    const size = Math.ceil((end - first) / PER_OCTAVE) * PER_OCTAVE;
    if (first !== this.first || size !== length) {
      const wider = new Float64Array(size);
      if (length > 0) wider.set(this.counts, this.first - first);
      this.first = first;
      this.counts = wider;
    }
    return -this.first;
  }
}
