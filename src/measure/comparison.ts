import type { CallerChange, CallerMeasure } from './caller-change.ts';
import type { Change } from './change.ts';
import { Changes } from './changes.ts';
import { comparisonTable } from './comparison-table.ts';
import type { Estimate } from './estimate.ts';
import type { FigureName } from './figure-description.ts';
import { proportionEstimate } from './proportion.ts';
import type { Run } from './run.ts';
import type { Samples } from './samples.ts';

/** How many callers gained, lost, and were, by replication or by pair of mirrored ones. */
export interface CallerCounts {
  readonly gained: readonly number[];
  readonly lost: readonly number[];
  readonly all: readonly number[];
}

export interface ComparisonParts<Name extends string> {
  readonly before: Run<Name>;
  readonly after: Run<Name>;
  readonly samples: { readonly before: Samples; readonly after: Samples };
  readonly callers: CallerCounts;
  readonly gained: readonly CallerChange[];
  readonly lost: readonly CallerChange[];
  readonly by: CallerMeasure;
  /** What else there is to say. */
  readonly remarks: readonly string[];
}

/**
 * What comparing two designs gives: every figure in both and its paired difference, and the callers who gained and lost
 * most.
 *
 * @since 0.1.0
 */
export class Comparison<Name extends string = string> extends Changes {
  /** The two runs, with all that a run has. */
  readonly before: Run<Name>;
  readonly after: Run<Name>;
  readonly personas: Readonly<Record<Name, Changes>>;
  /** By which of their figures callers are said to gain or lose. */
  readonly by: CallerMeasure;
  /** The callers who gained most and lost most, most first. */
  readonly gained: readonly CallerChange[];
  readonly lost: readonly CallerChange[];
  /** The shares of callers who gained, and who lost. */
  readonly share: { readonly gained: Estimate; readonly lost: Estimate };
  /** Pairs of replications. */
  readonly replications: number;
  readonly #remarks: readonly string[];

  constructor({ before, after, samples, callers, gained, lost, by, remarks }: ComparisonParts<Name>) {
    const { currency } = before.cost;
    const side = (of: 'before' | 'after') => ({ sample: samples[of].all, pools: samples[of].pools });
    super(side('before'), side('after'), currency);
    this.before = before;
    this.after = after;
    this.replications = before.replications;
    this.personas = Object.fromEntries(
      Object.entries(samples.before.personas).map(([name, sample]) => {
        const sides = [sample, samples.after.personas[name] ?? sample].map((each) => ({ sample: each, pools: {} }));
        return [name, new Changes(sides[0]!, sides[1]!, currency, `personas.${name}.`)];
      }),
    ) as unknown as Readonly<Record<Name, Changes>>;
    this.#remarks = remarks;
    this.by = by;
    this.gained = gained;
    this.lost = lost;
    this.share = {
      gained: proportionEstimate(callers.gained, callers.all, before.settings),
      lost: proportionEstimate(callers.lost, callers.all, before.settings),
    };
  }

  /**
   * One figure, of a persona too: `figure('personas.leaving.waits.mean')`.
   *
   * @throws RangeError when there is no figure of this name in both designs.
   */
  override figure(name: FigureName<Name>): Change {
    const [, persona, own] = /^personas\.(.*?)\.(.*)$/.exec(name) ?? [];
    const changes = Object.entries<Changes>(this.personas).find(([each]) => each === persona)?.[1];
    return changes !== undefined && own !== undefined ? changes.figure(own) : super.figure(name);
  }

  /** What there is to say of the comparison, beside what each run says of itself. */
  get warnings(): readonly string[] {
    const [before, after] = [this.before.warnings, this.after.warnings];
    return [
      ...this.#remarks,
      ...before.map((warning) => `${after.includes(warning) ? 'before and after' : 'before'}: ${warning}`),
      ...after.filter((warning) => !before.includes(warning)).map((warning) => `after: ${warning}`),
    ];
  }

  /** A table for people. */
  override toString(): string {
    return comparisonTable(this);
  }

  override toJSON() {
    const { before, after, replications, figures, personas, share, gained, lost, warnings } = this;
    const { seed, start, horizon, warmUp, runOn, confidence, thresholds, shortAbandon, antithetic } = before.settings;
    return {
      before: before.design,
      after: after.design,
      seed,
      replications,
      ...(start !== undefined && { start }),
      horizon,
      warmUp,
      options: { runOn, confidence, thresholds, shortAbandon, ...(antithetic && { antithetic }) },
      figures,
      personas: Object.fromEntries(Object.entries<Changes>(personas).map(([name, each]) => [name, each.figures])),
      share,
      gained,
      lost,
      warnings,
    };
  }
}
