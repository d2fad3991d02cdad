import type { Graph } from '../check/graph.ts';
import { calledAgain, nameOf } from '../check/walk.ts';

/**
 * How much of what may happen some journeys have shown.
 *
 * @since 0.1.0
 */
export interface Coverage {
  /** Of all states that a contact may come to, data included: those that some journey came to. */
  readonly states: Covered;
  /** Of all that may happen in one of them: what some journey took. */
  readonly steps: Covered;
  /** States of the design that somebody may come to, and nobody did. */
  readonly missed: readonly string[];
  /** Whether all there is was explored; else there is more than that. */
  readonly isComplete: boolean;
  toString(): string;
}

export interface Covered {
  readonly covered: number;
  readonly of: number;
}

/** Follows journeys through the graphs of their callers. */
export function coverageOf(graphs: readonly Graph[], seen: readonly Iterable<readonly string[]>[]): Coverage {
  const sum = { states: { covered: 0, of: 0 }, steps: { covered: 0, of: 0 } };
  const missed = new Set<string>();
  const met = new Set<string>();
  for (const [caller, graph] of graphs.entries()) {
    const { nodes, edges } = followed(graph, seen[caller] ?? []);
    const { all } = graph.statesEntered();
    for (let node = 0; node < graph.size; node++) {
      for (const state of graph.momentOf(node).states) {
        if (nodes[node] === 1) met.add(state);
        else if (all.includes(state)) missed.add(state);
      }
    }
    sum.states.covered += count(nodes);
    sum.states.of += graph.size;
    sum.steps.covered += count(edges);
    sum.steps.of += graph.edges;
  }
  const isComplete = graphs.every((graph) => graph.isComplete);
  const told = { ...sum, missed: [...missed].filter((state) => !met.has(state)), isComplete };
  return { ...told, toString: () => coverageText(told) };
}

/** The nodes and edges that were come to: 1 by number. */
function followed(graph: Graph, seen: Iterable<readonly string[]>): { nodes: Uint8Array; edges: Uint8Array } {
  const nodes = new Uint8Array(graph.size);
  const edges = new Uint8Array(graph.edges);
  for (const events of seen) {
    let node = 0;
    nodes[node] = 1;
    for (const event of events) {
      if (event === calledAgain) {
        node = 0;
        continue;
      }
      if (node >= graph.expanded) break;
      const moves = (graph.going(node).moves ?? []).map(({ move }) => move);
      const nth = moves.findIndex((move) => nameOf(move, moves) === event);
      if (nth < 0) break;
      const edge = graph.first[node]! + nth;
      edges[edge] = 1;
      node = graph.to[edge]!;
      nodes[node] = 1;
    }
  }
  return { nodes, edges };
}

const count = (marks: Uint8Array): number => marks.reduce((sum, mark) => sum + mark, 0);

function coverageText({ states, steps, missed, isComplete }: Omit<Coverage, 'toString'>): string {
  const part = ({ covered, of }: Covered, what: string): string => {
    const share = of === 0 ? 100 : Math.floor((100 * covered) / of);
    return `${covered} of ${isComplete ? '' : 'at least '}${of} ${what} (${share} %)`;
  };
  const never = missed.length === 0 ? '' : `; never came to ${missed.join(', ')}`;
  return `${part(states, 'states')}, ${part(steps, 'steps')}${never}`;
}
