import type { Population } from '../design/population.ts';
import { didYouMean } from '../errors/nearest.ts';
import { shown } from '../errors/shown.ts';
import { Run } from '../measure/run.ts';
import type { GivenWaits } from './given-waits.ts';
import { type JourneyContact, sumsOf } from './journey.ts';
import { type Sensitivity, sensitivityOf, type WeighedJourney } from './sensitivity.ts';
import { solutionText } from './solution-text.ts';
import { figureNames, figureOf } from './solved-figure.ts';
import { SolvedFigures } from './solved-figures.ts';
import type { Solver } from './solver.ts';
import { Sums } from './sums.ts';

/**
 * What solving gives: exact figures, of all callers and by persona.
 *
 * @since 0.1.0
 */
export class Solution<Name extends string = string> extends SolvedFigures {
  /** Id of the design. */
  readonly design: string;
  readonly personas: Readonly<Record<Name, SolvedFigures>>;
  /** Which waits were taken: none, those of a run, or as they were given. */
  readonly waitsTaken: 'none' | 'of a run' | 'given';
  /** How much was looked at: states and steps of the graphs, and rows of the chains. */
  readonly size: { readonly states: number; readonly steps: number; readonly rows: number };
  /** Whether all was computed directly, or some by iteration. */
  readonly method: 'direct' | 'iterative';
  /** No probability is off by more than this, rounding apart. */
  readonly residual: number;
  readonly #journeys: readonly WeighedJourney[];

  constructor(
    solver: Solver,
    callers: Population,
    waits: GivenWaits,
    journeys: ReadonlyMap<string, readonly JourneyContact[]>,
  ) {
    const currency =
      Object.values(solver.design.channels).find(({ tariff }) => tariff !== undefined)?.tariff?.currency ?? null;
    const all = new Sums();
    const shares = Object.values(callers.personas).reduce((sum, { share }) => sum + share, 0);
    const personas = [...journeys].map(([name, contacts]) => {
      const sums = sumsOf(contacts, solver.costOf);
      all.add(sums, callers.personas[name]!.share / shares);
      return [name, new SolvedFigures(sums, currency)] as const;
    });
    super(all, currency);
    const contacts = [...new Set([...journeys.values()].flat().map(({ contact }) => contact))];
    this.design = solver.design.id;
    this.personas = Object.fromEntries(personas) as Record<Name, SolvedFigures>;
    this.waitsTaken = waits === 'none' ? 'none' : waits instanceof Run ? 'of a run' : 'given';
    this.size = {
      states: solver.graphs.reduce((sum, graph) => sum + graph.size, 0),
      steps: solver.graphs.reduce((sum, graph) => sum + graph.edges, 0),
      rows: contacts.reduce((sum, { chain }) => sum + chain.size, 0),
    };
    this.method = contacts.every(({ absorption }) => absorption.isDirect) ? 'direct' : 'iterative';
    this.#journeys = [...journeys].map(([name, each]) => ({
      share: callers.personas[name]!.share / shares,
      contacts: each,
    }));
    this.residual = contacts.reduce((most, { residual }) => Math.max(most, residual), 0);
  }

  /**
   * What moves a figure of all callers, and how much: `'deadEnds.rate'`, `'time.perContact'`, `'outcomes.resolved'`.
   *
   * @throws RangeError when there is none of this name, or it has no value.
   * @example
   * console.log(`${solve(maze, callers).sensitivity('repeats.perJourney')}`);
   */
  sensitivity(figure: string): Sensitivity {
    const outcomes = Object.keys(this.outcomes);
    const found = figureOf(figure, outcomes);
    const names = [...figureNames, ...outcomes.map((name) => `outcomes.${name}`)];
    if (!found) throw new RangeError(`no figure ${shown(figure)}; ${didYouMean(figure, names)}`);
    const value = figure.startsWith('outcomes.')
      ? this.outcomes[figure.slice('outcomes.'.length)]!
      : figure.split('.').reduce((at: unknown, key) => (at as Record<string, unknown>)[key], this);
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw new RangeError(`'${figure}' is ${value}: it has no derivatives`);
    return sensitivityOf(figure, value, found, this.#journeys);
  }

  toJSON(): object {
    const { design, waitsTaken, size, method, residual, personas, ...figures } = this;
    return { design, waitsTaken, size, method, residual, ...figures, personas };
  }

  /** A table for people. */
  override toString(): string {
    return solutionText(this);
  }
}
