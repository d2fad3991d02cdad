import type { Estimate } from './estimate.ts';
import { LineFigures } from './line-figures.ts';
import type { Sample } from './sample.ts';

const DAY = 86_400;

/** The figures of one pool; those of its agents and of the line over the time from warm-up to horizon. @since 0.1.0 */
export class PoolFigures extends LineFigures {
  /** Agent-time in conversation, held or in wrap-up over agent-time at work without breaks, in [0, 1]. */
  readonly occupancy: Estimate;
  /** The same over agent-time at work, breaks included. */
  readonly utilisation: Estimate;
  /** Callers whom a busy agent has at hand, the average over time: above 1 where agents handle several. */
  readonly atOnce: Estimate;
  /** Callers in line, the average over time. */
  readonly line: Estimate;
  /** Refusals by its agents, in 24 hours. */
  readonly refusals: Estimate;
  /** Times that its agents answered callers of other lines; the mean of a replication. */
  readonly helped: Estimate;
  /** Of the callers in its line, by the skill that they need; empty where none do. */
  readonly skills: Readonly<Record<string, LineFigures>>;
  /** Who or what they are. */
  readonly kind: string;
  readonly #isRouted: boolean;
  readonly #refuses: boolean;

  /** Of the one pool that the sample sees. */
  constructor(sample: Sample) {
    super(sample);
    const busy = sample.ofPools('busy');
    const atWork = sample.ofPools('atWork');
    const absent = sample.ofPools('absent');
    const share = { low: 0, high: 1 };
    this.occupancy = sample.average(
      busy,
      atWork.map((time, r) => time - (absent[r] as number)),
      share,
    );
    this.utilisation = sample.average(busy, atWork, share);
    this.#isRouted = sample.has('routed');
    this.atOnce = sample.average(this.#isRouted ? sample.ofPools('atHand') : busy, busy, { low: 1 });
    this.line = sample.average(sample.ofPools('inLine'), sample.measured());
    this.refusals = sample.average(
      sample.ofPools('refusals'),
      sample.measured().map((seconds) => seconds / DAY),
    );
    this.helped = sample.number(sample.ofPools('helped'));
    this.skills = Object.fromEntries(
      Object.entries(sample.skills).map(([skill, part]) => [skill, new LineFigures(part)]),
    );
    this.kind = sample.kind;
    this.#refuses = sample.tells.refusals === true;
  }

  override toJSON() {
    const { occupancy, utilisation, atOnce, line, refusals, helped, waits } = this;
    const figures = { occupancy, line, ...(this.#refuses && { refusals }), waits: waits.toJSON() };
    // Where nobody is told apart, the rest says nothing that the figures of all callers do not say.
    if (!this.#isRouted) return figures;
    const skills = Object.fromEntries(Object.entries(this.skills).map(([name, each]) => [name, each.toJSON()]));
    return { ...figures, ...super.toJSON(), utilisation, atOnce, helped, skills };
  }
}
