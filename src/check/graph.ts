import type { Rows } from '../statechart/rows.ts';
import type { KnownCaller } from './caller-kind.ts';
import type { ContactSteps } from './contact-steps.ts';
import type { Going } from './going.ts';
import { incomingEdges } from './incoming-edges.ts';
import type { Move } from './move.ts';

/** Places of a node's row. */
export const Place = { configuration: 0, context: 1, going: 2 } as const;

/** What an exploration has found, edges by the node they leave. */
export interface GraphParts {
  readonly caller: KnownCaller;
  readonly steps: ContactSteps;
  readonly contexts: { at(number: number): unknown };
  readonly nodes: Rows;
  /** Where a contact begins. */
  readonly initial: number;
  /** Edges of node n stand from `first[n]` up to `first[n + 1]`. */
  readonly first: Int32Array;
  readonly to: Int32Array;
  readonly move: Int32Array;
  /** The edge by which each node was found first, or -1. */
  readonly parent: Int32Array;
  /** Nodes up to this one were looked at: all, unless a bound was met. */
  readonly expanded: number;
  /** Which bound was met, in words, if one was. */
  readonly bound: string | undefined;
}

/**
 * All that may become of one kind of caller: nodes are where a contact may be, edges what may happen there. Nodes are
 * numbered in the order of finding, so that of two the one with the lower number takes no more steps to come to.
 */
export class Graph {
  readonly caller: KnownCaller;
  readonly parts: GraphParts;
  private incoming: ReturnType<typeof incomingEdges> | undefined;

  constructor(parts: GraphParts) {
    this.parts = parts;
    this.caller = parts.caller;
  }

  get size(): number {
    return this.parts.nodes.size;
  }

  get edges(): number {
    return this.parts.first[this.parts.expanded]!;
  }

  get isComplete(): boolean {
    return this.parts.expanded === this.size;
  }

  isExpanded(node: number): boolean {
    return node < this.parts.expanded;
  }

  configuration(node: number): number {
    return this.parts.nodes.at(node, Place.configuration);
  }

  context(node: number): unknown {
    return this.parts.contexts.at(this.parts.nodes.at(node, Place.context));
  }

  going(node: number): Going {
    return this.parts.steps.goings.at(this.parts.nodes.at(node, Place.going));
  }

  /** Whether the contact is over with the need met. */
  isMet(node: number): boolean {
    return this.going(node).over === 'outcome' && this.parts.steps.isMet(this.configuration(node));
  }

  moveOf(edge: number): Move {
    return this.parts.steps.moves.all[this.parts.move[edge]!]!;
  }

  /** The node that an edge leaves. */
  from(edge: number): number {
    const { first } = this.parts;
    let low = 0;
    let high = this.parts.expanded - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (first[middle]! <= edge) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The edges of a shortest way from where a contact begins to a node. */
  wayTo(node: number): readonly number[] {
    const edges: number[] = [];
    for (let at = node; ; ) {
      const edge = this.parts.parent[at]!;
      if (edge < 0) return edges.reverse();
      edges.push(edge);
      at = this.from(edge);
    }
  }

  /** Where a node is, in words: `'menu'`. */
  placeOf(node: number): string {
    const configuration = this.configuration(node);
    return configuration < 0 ? 'the end' : this.parts.steps.placeOf(configuration);
  }

  /** Whether these callers ever call again when their need is unmet. */
  get mayCallAgain(): boolean {
    const { redials } = this.caller.traits;
    return redials === undefined || (redials.probability > 0 && redials.most > 0);
  }

  /**
   * From which nodes some way leads to a goal: 1 where one does. Nodes that were not looked at count as goals too, so
   * that only 0 is a proof.
   *
   * @param again whether a contact that is over with the need unmet may begin once more.
   */
  canReach(isGoal: (node: number) => boolean, again = false): Uint8Array {
    const { expanded, initial } = this.parts;
    const reach = new Uint8Array(this.size);
    const found: number[] = [];
    const find = (node: number): void => {
      if (reach[node] === 1) return;
      reach[node] = 1;
      found.push(node);
    };
    for (let node = 0; node < this.size; node++) if (node >= expanded || isGoal(node)) find(node);
    this.incoming ??= incomingEdges(this);
    const { first, from } = this.incoming;
    for (let at = found.pop(); at !== undefined; at = found.pop()) {
      if (at === initial && again) {
        for (let node = 0; node < expanded; node++) if (this.going(node).over) find(node);
      }
      for (let edge = first[at]!; edge < first[at + 1]!; edge++) find(from[edge]!);
    }
    return reach;
  }
}
