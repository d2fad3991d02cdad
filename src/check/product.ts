import { doubled, Pairs } from '../statechart/pairs.ts';
import type { Digraph } from './digraph.ts';
import type { Graph } from './graph.ts';

/** Follows a contact through its graph and remembers something of its way, as a whole number. */
export interface Follower {
  readonly starts: number;
  /** What is remembered after an edge; below 0 where the edge is not to be taken. */
  follow(memory: number, edge: number, from: number): number;
  /** What is remembered when the caller calls again after a contact that is over there with the need unmet. */
  again?(memory: number, node: number): number;
  /** Whether a place is looked at no further. */
  stops?(node: number, memory: number): boolean;
}

/** Stands in for an edge where the caller calls again. */
export const AGAIN = -1;

/** More than this of what a follower remembers is not followed. */
const MOST = 5_000_000;

/** A graph together with what a follower remembers on the way. */
export interface Product extends Digraph {
  /** The node of the graph behind each node. */
  readonly node: (product: number) => number;
  readonly memory: (product: number) => number;
  /** The edge of the graph behind each edge, or {@link AGAIN}. */
  readonly edge: Int32Array;
  /** Whether all was looked at that could be: the graph is complete, and no bound was met here. */
  readonly isComplete: boolean;
}

/** Let a follower go every way through a graph, in the order of steps. */
export function productOf(graph: Graph, follower: Follower): Product {
  const { first: outgoing, to: leadsTo, initial, expanded: known } = graph.parts;
  const rows = new Pairs();
  let first = new Int32Array(256);
  let parent = new Int32Array(256);
  let to = new Int32Array(1024);
  let edge = new Int32Array(1024);
  let edges = 0;
  const reach = (node: number, memory: number, by: number): number => {
    const before = rows.size;
    const found = rows.numberOf(node, memory);
    if (found === before) {
      if (found === parent.length) parent = doubled(parent);
      parent[found] = by;
    }
    return found;
  };
  const add = (by: number, node: number, memory: number): void => {
    if (edges === to.length) {
      to = doubled(to);
      edge = doubled(edge);
    }
    edge[edges] = by;
    to[edges] = reach(node, memory, edges);
    edges++;
  };
  reach(initial, follower.starts, -1);
  let expanded = 0;
  let isCut = false;
  for (; expanded < rows.size && rows.size < MOST; expanded++) {
    if (expanded + 2 > first.length) first = doubled(first);
    first[expanded] = edges;
    const node = rows.firstOf(expanded);
    const memory = rows.secondOf(expanded);
    if (follower.stops?.(node, memory)) continue;
    if (node >= known) {
      isCut = true;
      continue;
    }
    const again = follower.again?.(memory, node);
    if (
      again !== undefined &&
      graph.going(node).over &&
      !graph.isMet(node) &&
      graph.laterFrom(node).includes(graph.caller)
    ) {
      add(AGAIN, initial, again);
    }
    for (let by = outgoing[node]!; by < outgoing[node + 1]!; by++) {
      const next = follower.follow(memory, by, node);
      if (next >= 0) add(by, leadsTo[by]!, next);
    }
  }
  if (expanded + 1 > first.length) first = doubled(first);
  first[expanded] = edges;
  const isComplete = !isCut && expanded === rows.size;
  return {
    size: rows.size,
    first,
    to,
    parent,
    expanded,
    edge,
    isComplete,
    node: (product) => rows.firstOf(product),
    memory: (product) => rows.secondOf(product),
  };
}
