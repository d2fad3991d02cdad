import type { Estimate } from './estimate.ts';
import { Histogram } from './histogram.ts';
import { CHANNEL_SUMS, JOURNEY_SUMS } from './journey-sums.ts';
import type { Ledger } from './ledger.ts';
import type { Tells } from './ledger-shape.ts';
import { PatienceCurve } from './patience-curve.ts';
import { proportionEstimate } from './proportion.ts';
import { quantileEstimate } from './quantile.ts';
import { type RatioOptions, rateEstimate, ratioEstimate } from './ratio.ts';

/** Sums by ledger: by replication, or by pair of them. */
export type Series = Float64Array;

/** What not every design has. */
export type Part =
  | 'offPhone'
  | 'outside'
  | 'onHold'
  | 'trunks'
  | 'routed'
  | 'callbacks'
  | 'consultations'
  | 'announcements';

/** How a stay in a line ended, as ledgers name it. */
export type StayEnd = 'Answered' | 'Abandoned' | 'Left';

/** What is known of pools as a whole: sums over time, and counts. */
export type OfPools = 'busy' | 'atWork' | 'absent' | 'atHand' | 'inLine' | 'refusals' | 'helped';

/** The ledgers of a run, one a replication or a pair of them, seen through some of the personas, pools and lines. */
export class Sample {
  readonly confidence: number;
  /** Figures do not look into ledgers: what they ask here, they can be asked of pairs of designs too. */
  readonly #ledgers: readonly Ledger[];
  readonly #personas: readonly number[];
  readonly #pools: readonly number[];
  /** A line is in front of a pool, or is the part of it whose callers need one skill. */
  readonly #lines: readonly number[];

  constructor(
    ledgers: readonly Ledger[],
    confidence: number,
    personas: readonly number[],
    pools: readonly number[] = (ledgers[0]?.shape.pools ?? []).map((_, i) => i),
    lines: readonly number[] = linesOf(ledgers, pools),
  ) {
    this.#ledgers = ledgers;
    this.confidence = confidence;
    this.#personas = personas;
    this.#pools = pools;
    this.#lines = lines;
  }

  /** Whether the design has something of which figures tell only then. */
  has(part: Part): boolean {
    return this.#ledgers[0]?.shape[part] === true;
  }

  /** So many ledgers hold one replication. */
  get ledgersAReplication(): number {
    return this.#ledgers[0]?.shape.ledgersAReplication ?? 1;
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
        for (const line of this.#lines) total += ledger.lineSum(persona, line, field);
      return total;
    });
  }

  /** Stays within the `threshold`-th named threshold, by replication. */
  within(end: 'answered' | 'abandoned' | 'left', threshold: number): Series {
    return this.#each((ledger) => {
      const counts = ledger[`${end}Within`];
      const { lines, thresholds } = ledger.shape;
      let total = 0;
      for (const persona of this.#personas) {
        for (const line of this.#lines)
          total += counts[(persona * lines.length + line) * thresholds.length + threshold] as number;
      }
      return total;
    });
  }

  /** Waits of stays that ended so, one histogram a replication. */
  waits(...ends: readonly StayEnd[]): Histogram[] {
    return this.#ledgers.map((ledger) => {
      const merged = new Histogram();
      for (const persona of this.#personas) {
        for (const line of this.#lines) {
          const cell = persona * ledger.shape.lines.length + line;
          for (const end of ends) {
            const waits = ledger[`waits${end}`][cell];
            if (waits) merged.merge(waits);
          }
        }
      }
      return merged;
    });
  }

  /** How long callers bear the lines. */
  get patience(): PatienceCurve {
    return new PatienceCurve(this);
  }

  /** Contacts that ended so, by replication. */
  ended(outcome: string): Series {
    return this.#named((ledger) => ledger.outcomes, this.outcomes, outcome);
  }

  /** Contacts that met their dead end in a state, by replication. */
  deadEndsIn(block: string): Series {
    return this.#named((ledger) => ledger.deadEnds, this.blocks, block);
  }

  /** What the agents of the pools are, where all are the same. */
  get kind(): string {
    const { kinds = [] } = this.#ledgers[0]?.shape ?? {};
    const [kind = 'agent', ...others] = new Set(this.#pools.map((pool) => kinds[pool] ?? 'agent'));
    return others.length === 0 ? kind : 'agent';
  }

  /** Those in line who need a skill, by skill; none where nobody does. */
  get skills(): Readonly<Record<string, Sample>> {
    const bySkill = new Map<string, number[]>();
    for (const line of this.#lines) {
      const skill = this.#ledgers[0]?.shape.lines[line]?.skill ?? null;
      if (skill !== null) bySkill.set(skill, [...(bySkill.get(skill) ?? []), line]);
    }
    const of = (lines: readonly number[]) =>
      new Sample(this.#ledgers, this.confidence, this.#personas, this.#pools, lines);
    return Object.fromEntries([...bySkill].map(([skill, lines]) => [skill, of(lines)]));
  }

  /** What is known of the pools as a whole, by replication. */
  ofPools(what: OfPools): Series {
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

  /** The average over something that does not depend on how many came: `n` is the number of ledgers. */
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
    const each = events.map((number) => number * this.ledgersAReplication);
    const ledgers = new Float64Array(events.length).fill(1);
    return ratioEstimate(each, ledgers, { confidence: this.confidence, n: total(events), bounds: { low: 0 } });
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

function linesOf(ledgers: readonly Ledger[], pools: readonly number[]): readonly number[] {
  const { lines = [] } = ledgers[0]?.shape ?? {};
  return lines.flatMap(({ pool }, index) => (pools.includes(pool) ? [index] : []));
}

function total(series: Series): number {
  let sum = 0;
  for (const value of series) sum += value;
  return sum;
}
