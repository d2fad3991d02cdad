import type { Estimate } from './estimate.ts';
import { Histogram } from './histogram.ts';
import { JOURNEY_SUMS } from './journey-sums.ts';
import type { Ledger } from './ledger.ts';
import { proportionEstimate } from './proportion.ts';
import { rateEstimate, ratioEstimate } from './ratio.ts';

/** Sums by replication. */
type Series = Float64Array;

/** The ledgers of all replications, seen through some of the personas and some of the lines. */
export class Sample {
  readonly ledgers: readonly Ledger[];
  readonly confidence: number;
  readonly #personas: readonly number[];
  readonly #pools: readonly number[];

  constructor(
    ledgers: readonly Ledger[],
    confidence: number,
    personas: readonly number[],
    pools: readonly number[] = (ledgers[0]?.shape.pools ?? []).map((_, i) => i),
  ) {
    this.ledgers = ledgers;
    this.confidence = confidence;
    this.#personas = personas;
    this.#pools = pools;
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
  waits(...ends: readonly ('Answered' | 'Abandoned' | 'Left')[]): Histogram[] {
    return this.ledgers.map((ledger) => {
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

  /** Counts kept in rows of one a persona, such as outcomes, by replication. */
  counts(rows: (ledger: Ledger) => Float64Array, width: number, column: number): Series {
    return this.#each((ledger) => {
      let total = 0;
      for (const persona of this.#personas) total += rows(ledger)[persona * width + column] as number;
      return total;
    });
  }

  /** So much of something for each observation. */
  ratio(numerators: Series, denominators: Series): Estimate {
    return ratioEstimate(numerators, denominators, {
      confidence: this.confidence,
      n: total(denominators),
      bounds: { low: 0 },
    });
  }

  /** So many events for each observation. */
  rate(events: Series, observations: Series): Estimate {
    return rateEstimate(events, observations, { confidence: this.confidence, n: total(observations) });
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

  #each(of: (ledger: Ledger) => number): Series {
    return Float64Array.from(this.ledgers, of);
  }
}

function total(series: Series): number {
  let sum = 0;
  for (const value of series) sum += value;
  return sum;
}
