import { didYouMean } from '../errors/nearest.ts';
import { type Announcements, announcements } from './announcements.ts';
import { type BatchCorrelation, batchCorrelation } from './batch-correlation.ts';
import { type ChannelFigures, channelFigures } from './channel-figures.ts';
import { CustomerFigures } from './customers.ts';
import type { Estimate } from './estimate.ts';
import type { FigureName } from './figure-description.ts';
import { figureOf } from './figure-of.ts';
import { figuresIn } from './figures-in.ts';
import { type IntervalFigures, intervalFigures } from './interval-figures.ts';
import type { Ledger } from './ledger.ts';
import { LineWaits } from './line-waits.ts';
import { PoolFigures } from './pool-figures.ts';
import { ratioEstimate } from './ratio.ts';
import { runTable } from './run-table.ts';
import { runWarnings } from './run-warnings.ts';
import { Sample } from './sample.ts';
import { samplesOf } from './samples.ts';
import { type SamplingUnits, samplingUnitOf } from './sampling-unit.ts';
import { type Recognition, type Theory, theoryOf } from './theory.ts';

/** What a run was asked to do. */
export interface RunSettings {
  readonly seed: number;
  /** Seconds. */
  readonly horizon: number;
  readonly warmUp: number;
  readonly runOn: number;
  readonly replications: number;
  readonly confidence: number;
  readonly thresholds: readonly number[];
  readonly shortAbandon: number;
  /** Whether each replication was lived through twice, mirrored the second time. */
  readonly antithetic?: boolean;
  /** Into how many batches one long run was cut; 0 for none. */
  readonly batches?: number;
  /** The date of t = 0, where it was said. */
  readonly start?: string;
}

export interface RunParts {
  readonly design: string;
  readonly settings: RunSettings;
  /** One a replication that was run, or a pair of them, or a batch of one. */
  readonly ledgers: readonly Ledger[];
  readonly currency: string | null;
  readonly warnings: readonly string[];
  readonly steps: RunSteps;
  /** How it was found from where callers could not be helped any more: in the machine's transitions, or proved with its data. */
  readonly deadEndsBy: 'static' | 'proved';
  /** What the design and its callers come down to; nothing unless said. */
  readonly recognition?: Recognition;
}

/** Steps of the machine: from the table, by XState and into the table, and by XState alone. */
export interface RunSteps {
  readonly steps: number;
  readonly replayed: number;
  readonly traced: number;
  readonly fellBack: number;
}

/** What a run is made of, one ledger a replication. Not for users: figures are what is meant to be read. */
export let ledgersOf: (run: Run<string>) => readonly Ledger[];

/**
 * What simulating gives: estimates, never bare numbers.
 *
 * @since 0.1.0
 */
export class Run<Name extends string = string> extends CustomerFigures {
  /** Id of the design. */
  readonly design: string;
  readonly settings: RunSettings;
  /** Replications run: fewer than asked for when the run was stopped. */
  readonly replications: number;
  /** What intervals are made of: replications, pairs of them, or batches, and how many; see `antithetic` and `batches`. */
  readonly units: SamplingUnits;
  /** How alike neighbouring batches are; null where the run is not cut into any. */
  readonly batches: BatchCorrelation | null;
  readonly personas: Readonly<Record<Name, CustomerFigures>>;
  readonly pools: Readonly<Record<string, PoolFigures>>;
  /** Of all callers who were told of their place in a line. */
  readonly announcements: Announcements;
  /** By interval of the day, the week or the run; none unless the option `intervals` says which. */
  readonly intervals: readonly IntervalFigures[];
  readonly channels: Readonly<Record<string, ChannelFigures>>;
  /** Callers between two contacts, on their way back: the average over time. */
  readonly comingBack: Estimate;
  readonly steps: RunSteps;
  /** How it was found from where callers could not be helped any more: in the machine's transitions, or proved with its data. */
  readonly deadEndsBy: 'static' | 'proved';
  /** What a reader of the figures ought to know. */
  readonly warnings: readonly string[];
  /** Whether the design announces anything. */
  readonly #announces: boolean;
  readonly #recognition: Recognition;
  #theory: Theory | undefined;
  readonly #ledgers: readonly Ledger[];

  static {
    ledgersOf = (run) => run.#ledgers;
  }

  constructor({ design, settings, ledgers, currency, warnings, steps, recognition, deadEndsBy }: RunParts) {
    const { all, personas, pools } = samplesOf(ledgers, settings.confidence);
    super(all, currency);
    const { channels = [] } = ledgers[0]?.shape ?? {};
    this.#ledgers = ledgers;
    this.design = design;
    this.settings = settings;
    const of = samplingUnitOf(settings);
    this.units = { of, count: ledgers.length };
    this.replications = ledgers.length / (ledgers[0]?.shape.ledgersAReplication ?? 1);
    this.batches = of === 'batch' ? batchCorrelation(ledgers) : null;
    this.steps = steps;
    this.deadEndsBy = deadEndsBy;
    this.announcements = announcements(all);
    this.#announces = all.has('announcements');
    this.personas = Object.fromEntries(
      Object.entries(personas).map(([name, sample]) => [name, new CustomerFigures(sample, currency)]),
    ) as Record<Name, CustomerFigures>;
    this.pools = Object.fromEntries(Object.entries(pools).map(([name, sample]) => [name, new PoolFigures(sample)]));
    this.intervals = intervalFigures(ledgers, settings.confidence);
    this.channels = Object.fromEntries(channels.map((name, index) => [name, channelFigures(all, index)]));
    this.comingBack = ratioEstimate(
      Float64Array.from(ledgers, (ledger) => ledger.comingBack),
      Float64Array.from(ledgers, ({ measured }) => measured),
      { confidence: settings.confidence, n: ledgers.length, bounds: { low: 0 } },
    );
    this.#recognition = recognition ?? { queue: undefined, pool: '', turnedAway: undefined, reasons: [] };
    this.warnings = [...warnings, ...runWarnings(this)];
  }

  /** What is known exactly, where the design comes down to Erlang A, B or C; else why it does not. */
  get theory(): Theory {
    this.#theory ??= theoryOf(this, this.#recognition);
    return this.#theory;
  }

  /**
   * A figure by its name, the way to it: `figure('waits.mean')`, `figure('personas.leaving.resolution')`.
   *
   * @throws RangeError when there is none of this name.
   */
  figure(name: FigureName<Name>): Estimate {
    const found = figureOf(this, name);
    if (found !== undefined) return found;
    const names = Object.keys(figuresIn(this.toJSON()));
    throw new RangeError(`no figure '${name}'; ${didYouMean(name, names)}`);
  }

  /**
   * What callers of one persona met in the line of one pool.
   *
   * @throws RangeError when there is no persona or pool of this name.
   */
  lineOf(persona: Name, pool: string): LineWaits {
    const { personas = [], pools = [] } = this.#ledgers[0]?.shape ?? {};
    const [who, where] = [personas.indexOf(persona), pools.indexOf(pool)];
    if (who < 0) throw new RangeError(`no persona '${persona}'; ${didYouMean(persona, personas)}`);
    if (where < 0) throw new RangeError(`no pool '${pool}'; ${didYouMean(pool, pools)}`);
    return new LineWaits(new Sample(this.#ledgers, this.settings.confidence, [who], [where]));
  }

  /** A table for people. */
  override toString(): string {
    return runTable(this);
  }

  override toJSON() {
    const { design, settings, replications, personas, pools, intervals, channels, comingBack, warnings, tells } = this;
    const { seed, start, horizon, warmUp, runOn, confidence, thresholds, shortAbandon, antithetic } = settings;
    const { batches } = this;
    return {
      design,
      seed,
      replications,
      ...(start !== undefined && { start }),
      horizon,
      warmUp,
      options: { runOn, confidence, thresholds, shortAbandon, ...(antithetic && { antithetic }) },
      ...(batches !== null && { batches: { count: this.units.count, ...batches } }),
      ...super.toJSON(),
      ...(this.#announces && { announcements: this.announcements }),
      ...(tells.comesBack && { comingBack }),
      ...(tells.channels && { channels }),
      pools: Object.fromEntries(Object.entries(pools).map(([name, figures]) => [name, figures.toJSON()])),
      personas: Object.fromEntries(
        Object.entries<CustomerFigures>(personas).map(([name, figures]) => [name, figures.toJSON()]),
      ),
      ...(intervals.length > 0 && { intervals: intervals.map((each) => each.toJSON()) }),
      warnings,
    };
  }
}
