import type { Estimate } from './estimate.ts';
import { Histogram } from './histogram.ts';
import { CHANNEL_SUMS, JOURNEY_SUMS } from './journey-sums.ts';
import type { Ledger, Tells } from './ledger.ts';
import { proportionEstimate } from './proportion.ts';
import { quantileEstimate } from './quantile.ts';
import { type RatioOptions, rateEstimate, ratioEstimate } from './ratio.ts';

/** Sums by replication. */
export type Series = Float64Array;

/** What not every design has. */
export type Part = 'offPhone' | 'outside' | 'callbacks' | 'announcements';

/** How a stay in a line ended, as ledgers name it. */
export type StayEnd = 'Answered' | 'Abandoned' | 'Left';

/** The ledgers of all replications, seen through some of the personas and some of the lines. */
export class Sample {
  readonly confidence: number;
  /** Figures do not look into ledgers: what they ask here, they can be asked of pairs of designs too. */
  readonly #ledgers: readonly Ledger[];
  readonly #personas: readonly number[];
  readonly #pools: readonly number[];

  constructor(
    ledgers: readonly Ledger[],
    confidence: number,
    personas: readonly number[],
    pools: readonly number[] = (ledgers[0]?.shape.pools ?? []).map((_, i) => i),
  ) {
    this.#ledgers = ledgers;
    this.confidence = confidence;
    this.#personas = personas;
    this.#pools = pools;
  }

  /** Whether the design has something of which figures tell only then. */
  has(part: Part): boolean {
    return this.#ledgers[0]?.shape[part] === true;
  }

  /** What a run tells only where there is something to tell. */
  get tells(): Tells {
    return this.#ledgers[0]?.shape.tells ?? {};
  }

  /** A {@link ChannelSum} by replication; of all contacts where there is only one channel, which is not counted apart. */
  channelSums(channel: number, field: number, ofAll: Series): Series {
    if (this.#ledgers[0]?.shape.channels?.length === 1) return ofAll;
    return this.#each(({ channelSums }) => channelSums[channel * CHANNEL_SUMS + field] as number);
  }

  /** Thresholds of service levels that were counted, seconds. */
  get thresholds(): readonly number[] {
    return this.#ledgers[0]?.shape.thresholds ?? [];
  }

  /** Names of all outcomes, and of all states. */
  get outcomes(): readonly string[] {
    return this.#ledgers[0]?.shape.outcomes ?? [];
  }

  get blocks(): readonly string[] {
    return this.#ledgers[0]?.shape.blocks ?? [];
  }

  /** A {@link Sum} by replication. */
  sums(...fields: readonly number[]): Series {
    return this.#each((ledger) => {
      let total = 0;
      for (const field of fields) for (const persona of this.#personas) total += ledger.sum(persona, field);
      return total;
    });
  }

  /** {@link JourneySum}s by replication. */
  journeySums(...fields: readonly number[]): Series {
    return this.#each(({ journeySums }) => {
      let total = 0;
      for (const field of fields)
        for (const persona of this.#personas) total += journeySums[persona * JOURNEY_SUMS + field] as number;
      return total;
    });
  }

  /** A {@link LineSum} by replication. */
  lineSums(field: number): Series {
    return this.#each((ledger) => {
      let total = 0;
      for (const persona of this.#personas)
        for (const pool of this.#pools) total += ledger.lineSum(persona, pool, field);
      return total;
    });
  }

  /** Stays within the `threshold`-th named threshold, by replication. */
  within(end: 'answered' | 'abandoned' | 'left', threshold: number): Series {
    return this.#each((ledger) => {
      const counts = ledger[`${end}Within`];
      const { pools, thresholds } = ledger.shape;
      let total = 0;
      for (const persona of this.#personas) {
        for (const pool of this.#pools)
          total += counts[(persona * pools.length + pool) * thresholds.length + threshold] as number;
      }
      return total;
    });
  }

  /** Waits of stays that ended so, one histogram a replication. */
  waits(...ends: readonly StayEnd[]): Histogram[] {
    return this.#ledgers.map((ledger) => {
      const merged = new Histogram();
      for (const persona of this.#personas) {
        for (const pool of this.#pools) {
          const cell = persona * ledger.shape.pools.length + pool;
          for (const end of ends) {
            const waits = ledger[`waits${end}`][cell];
            if (waits) merged.merge(waits);
          }
        }
      }
      return merged;
    });
  }

  /** Contacts that ended so, by replication. */
  ended(outcome: string): Series {
    return this.#named((ledger) => ledger.outcomes, this.outcomes, outcome);
  }

  /** Contacts that met their dead end in a state, by replication. */
  deadEndsIn(block: string): Series {
    return this.#named((ledger) => ledger.deadEnds, this.blocks, block);
  }

  /** How often agents of the pools refused, by replication. */
  refusals(): Series {
    return this.#each(({ refusals }) => {
      let total = 0;
      for (const pool of this.#pools) total += refusals[pool] as number;
      return total;
    });
  }

  /** What pools were over time, by replication. */
  overTime(what: 'busy' | 'atWork' | 'inLine'): Series {
    return this.#each((ledger) => {
      let total = 0;
      for (const pool of this.#pools) total += ledger[what][pool] as number;
      return total;
    });
  }

  /** What callers were told of their place in a line, by replication: one of the sums that start at {@link Announced}. */
  announced(sum: number): Series {
    return this.#each((ledger) => ledger.announced[sum] as number);
  }

  /** The time that was measured, by replication. */
  measured(): Series {
    return this.#each((ledger) => ledger.measured);
  }

  /** So much of something for each observation. */
  ratio(numerators: Series, denominators: Series, bounds: RatioOptions['bounds'] = { low: 0 }): Estimate {
    return ratioEstimate(numerators, denominators, { confidence: this.confidence, n: total(denominators), bounds });
  }

  /** The root of such a ratio, as of a mean square. */
  root(numerators: Series, denominators: Series): Estimate {
    const { value, low, high, ...rest } = this.ratio(numerators, denominators);
    const of = (end: number | null) => (end === null ? null : Math.sqrt(end));
    return { value: Math.sqrt(value), low: of(low), high: of(high), ...rest };
  }

  /** So many events for each observation. */
  rate(events: Series, observations: Series): Estimate {
    return rateEstimate(events, observations, { confidence: this.confidence, n: total(observations) });
  }

  /** So many for each observation of which each has one at least, by those after the first. */
  oneAndMore(more: Series, observations: Series): Estimate {
    const { value, low, high, ...rest } = this.rate(more, observations);
    return { value: 1 + value, low: low === null ? null : 1 + low, high: high === null ? null : 1 + high, ...rest };
  }

  /** The average over something that does not depend on how many came: `n` is the number of replications. */
  average(sums: Series, over: Series, bounds: RatioOptions['bounds'] = { low: 0 }): Estimate {
    return ratioEstimate(sums, over, { confidence: this.confidence, n: sums.length, bounds });
  }

  /** The value below which a share `p` of all waits lies. */
  quantile(waits: readonly Histogram[], p: number): Estimate {
    return quantileEstimate(waits, p, { confidence: this.confidence });
  }

  /** The share of observations for which something happened. */
  share(events: Series, observations: Series): Estimate {
    return proportionEstimate(events, observations, { confidence: this.confidence });
  }

  /** The mean number a replication; `n` is the number in all. */
  number(events: Series): Estimate {
    const replications = new Float64Array(events.length).fill(1);
    return ratioEstimate(events, replications, { confidence: this.confidence, n: total(events), bounds: { low: 0 } });
  }

  /** Counts kept in rows of one a persona, with a column for each of `names`. */
  #named(rows: (ledger: Ledger) => Float64Array, names: readonly string[], name: string): Series {
    const column = names.indexOf(name);
    return this.#each((ledger) => {
      let total = 0;
      if (column >= 0)
        for (const persona of this.#personas) total += rows(ledger)[persona * names.length + column] as number;
      return total;
    });
  }

  #each(of: (ledger: Ledger) => number): Series {
    return Float64Array.from(this.#ledgers, of);
  }
}

function total(series: Series): number {
  let sum = 0;
  for (const value of series) sum += value;
  return sum;
}
