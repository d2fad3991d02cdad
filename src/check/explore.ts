import type { Design } from '../design/design.ts';
import type { Fits } from '../design/fits.ts';
import type { Population } from '../design/population.ts';
import { Relevance } from '../statechart/relevance.ts';
import { type Bounds, Watch, wrongBounds } from './bounds.ts';
import { callerKinds, type KnownCaller } from './caller-kind.ts';
import { type SharedSteps, sharedSteps } from './contact-steps.ts';
import { Exploration } from './exploration.ts';
import type { Graph } from './graph.ts';
import { PropertyError } from './names.ts';

/** How to explore, where it is not only to be seen what may happen. */
export interface ExplorerOptions {
  /** Whether contacts that are over with other data are told apart. */
  readonly keepsEnds?: boolean;
  /** Whether places are told apart by how likely results are. */
  readonly weighs?: boolean;
  /** Which fields of the context to begin with; none unless said. */
  readonly relevance?: Relevance;
}

/** Explores a design, one kind of caller after the other. */
export class Explorer {
  readonly kinds: readonly KnownCaller[];
  private readonly design: Design;
  private readonly keepsEnds: boolean;
  private readonly weighs: boolean;
  private readonly watch: Watch;
  /** What was found to matter for one kind of caller mostly matters for the next. */
  private shared: SharedSteps;

  constructor(
    design: Design,
    callers: Population,
    bounds: Bounds,
    { keepsEnds = false, weighs = false, relevance = new Relevance(new Set()) }: ExplorerOptions = {},
  ) {
    this.design = design;
    this.keepsEnds = keepsEnds;
    this.weighs = weighs;
    this.kinds = callerKinds(design, callers);
    this.watch = new Watch(bounds);
    this.shared = sharedSteps(design, relevance, weighs);
  }

  /** The graph of one kind of caller, and what `look` makes of it: which fields of the context matter may depend on that. */
  explore<T>(caller: KnownCaller, look: (graph: Graph) => T): { readonly graph: Graph; readonly made: T } {
    for (;;) {
      const { relevance } = this.shared;
      const graph = this.attempt(caller);
      if (graph) {
        const made = look(graph);
        if (!relevance.isVoid) return { graph, made };
      }
      this.shared = sharedSteps(this.design, relevance.next(), this.weighs);
    }
  }

  private attempt(caller: KnownCaller): Graph | undefined {
    try {
      return new Exploration(this.design, this.shared, caller, this.keepsEnds).run(this.watch);
    } catch (error) {
      // Of data that was left out nonsense may be made, at which weights and guards throw.
      if (this.shared.relevance.isVoid) return undefined;
      throw error;
    }
  }
}

/**
 * Everything that may become of the callers of a design: a graph for each kind of caller, of where a contact may be and what
 * may happen there.
 *
 * @throws PopulationError when callers have needs that the design does not know, PropertyError when a bound is none.
 * @throws StepError or SimulationError when something only shows on the way, such as a guard that throws.
 * @example
 * for (const graph of explore(design, callers)) console.log(graph.caller.persona, graph.size);
 * @since 0.1.0
 */
export function explore<Need extends string, Name extends string, Wanted extends string>(
  design: Design<Need>,
  callers: Population<Name, Wanted> & Fits<Wanted, Need>,
  bounds: Bounds = {},
): readonly Graph[] {
  const wrong = wrongBounds(bounds);
  if (wrong.length > 0) throw new PropertyError(wrong);
  const explorer = new Explorer(design, callers, bounds);
  return explorer.kinds.map((caller) => explorer.explore(caller, () => undefined).graph);
}
