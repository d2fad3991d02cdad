import { type Difference, differenceEstimate } from './difference.ts';
import type { Histogram } from './histogram.ts';
import { type Jackknife, jackknife } from './jackknife.ts';
import type { Tells } from './ledger-shape.ts';
import { quantileJackknife } from './quantile.ts';
import { type OfPools, type Part, Sample, type Series, type StayEnd } from './sample.ts';
import type { Samples } from './samples.ts';

/**
 * The samples of two designs with the same callers. Its series are those of one design followed by those of the other,
 * and its estimates are paired differences, after less before: so whatever makes a figure of a sample makes the
 * difference of that figure of this one.
 */
export class PairedSample extends Sample {
  readonly #before: Sample;
  readonly #after: Sample;

  constructor(before: Sample, after: Sample) {
    super([], before.confidence, []);
    this.#before = before;
    this.#after = after;
  }

  override has(part: Part): boolean {
    return this.#before.has(part) && this.#after.has(part);
  }

  override get ledgersAReplication(): number {
    return this.#before.ledgersAReplication;
  }

  override get thresholds(): readonly number[] {
    return this.#before.thresholds;
  }

  override get outcomes(): readonly string[] {
    return this.#names(({ outcomes }) => outcomes);
  }

  override get blocks(): readonly string[] {
    return this.#names(({ blocks }) => blocks);
  }

  override get tells(): Tells {
    return this.#before.tells;
  }

  override channelSums(channel: number, field: number, ofAll: Series): Series {
    const half = ofAll.length / 2;
    const of = (sample: Sample, all: Series) => sample.channelSums(channel, field, all);
    return Float64Array.of(...of(this.#before, ofAll.subarray(0, half)), ...of(this.#after, ofAll.subarray(half)));
  }

  override sums(...fields: readonly number[]): Series {
    return this.#joined((sample) => sample.sums(...fields));
  }

  override journeySums(...fields: readonly number[]): Series {
    return this.#joined((sample) => sample.journeySums(...fields));
  }

  override lineSums(field: number): Series {
    return this.#joined((sample) => sample.lineSums(field));
  }

  override within(end: 'answered' | 'abandoned' | 'left', threshold: number): Series {
    return this.#joined((sample) => sample.within(end, threshold));
  }

  override waits(...ends: readonly StayEnd[]): Histogram[] {
    return [...this.#before.waits(...ends), ...this.#after.waits(...ends)];
  }

  /** @throws RangeError: a curve of two designs together would be of neither. */
  override get patience(): never {
    throw new RangeError(
      'patience is estimated for each design: ask the runs that were compared, not their difference',
    );
  }

  override ended(outcome: string): Series {
    return this.#joined((sample) => sample.ended(outcome));
  }

  override deadEndsIn(block: string): Series {
    return this.#joined((sample) => sample.deadEndsIn(block));
  }

  override get kind(): string {
    return this.#before.kind;
  }

  /** Skills that callers need in both. */
  override get skills(): Readonly<Record<string, Sample>> {
    const { skills } = this.#after;
    return Object.fromEntries(
      Object.entries(this.#before.skills).flatMap(([skill, before]) => {
        const after = skills[skill];
        return after === undefined ? [] : [[skill, new PairedSample(before, after)]];
      }),
    );
  }

  override ofPools(what: OfPools): Series {
    return this.#joined((sample) => sample.ofPools(what));
  }

  override announced(sum: number): Series {
    return this.#joined((sample) => sample.announced(sum));
  }

  override measured(): Series {
    return this.#joined((sample) => sample.measured());
  }

  override ratio(numerators: Series, denominators: Series): Difference {
    const half = numerators.length / 2;
    return differenceEstimate(
      jackknife(numerators.subarray(0, half), denominators.subarray(0, half)),
      jackknife(numerators.subarray(half), denominators.subarray(half)),
      this.confidence,
    );
  }

  override root(numerators: Series, denominators: Series): Difference {
    const half = numerators.length / 2;
    return differenceEstimate(
      rooted(jackknife(numerators.subarray(0, half), denominators.subarray(0, half))),
      rooted(jackknife(numerators.subarray(half), denominators.subarray(half))),
      this.confidence,
    );
  }

  override rate(events: Series, observations: Series): Difference {
    return this.ratio(events, observations);
  }

  override share(events: Series, observations: Series): Difference {
    const { low, high, ...rest } = this.ratio(events, observations);
    return { ...rest, low: low === null ? null : Math.max(-1, low), high: high === null ? null : Math.min(1, high) };
  }

  override number(events: Series): Difference {
    const each = events.map((number) => number * this.ledgersAReplication);
    return this.ratio(each, new Float64Array(events.length).fill(1));
  }

  override oneAndMore(more: Series, observations: Series): Difference {
    return this.ratio(more, observations);
  }

  override average(sums: Series, over: Series): Difference {
    return this.ratio(sums, over);
  }

  override quantile(waits: readonly Histogram[], p: number): Difference {
    const half = waits.length / 2;
    return differenceEstimate(
      quantileJackknife(waits.slice(0, half), p, this.confidence),
      quantileJackknife(waits.slice(half), p, this.confidence),
      this.confidence,
    );
  }

  #names(of: (sample: Sample) => readonly string[]): readonly string[] {
    return [...new Set([...of(this.#before), ...of(this.#after)])];
  }

  #joined(of: (sample: Sample) => Series): Series {
    const before = of(this.#before);
    const joined = new Float64Array(2 * before.length);
    joined.set(before);
    joined.set(of(this.#after), before.length);
    return joined;
  }
}

/** All callers of two designs, and those of each pool that both have. */
export function pairedSamples(before: Samples, after: Samples): Pick<Samples, 'all' | 'pools'> {
  const pools = Object.entries(before.pools).flatMap(([name, pool]) => {
    const other = Object.hasOwn(after.pools, name) ? after.pools[name] : undefined;
    return other === undefined ? [] : [[name, new PairedSample(pool, other)] as const];
  });
  return { all: new PairedSample(before.all, after.all), pools: Object.fromEntries(pools) };
}

function rooted({ value, shifts, observed }: Jackknife): Jackknife {
  const root = Math.sqrt(value);
  // Rounding may take what is left without a replication below 0.
  return { value: root, shifts: shifts.map((shift) => Math.sqrt(Math.max(0, value + shift)) - root), observed };
}
