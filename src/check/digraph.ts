/** Nodes and edges by number, edges by the node they leave. */
export interface Digraph {
  readonly size: number;
  /** Edges of node n stand from `first[n]` up to `first[n + 1]`. */
  readonly first: Int32Array;
  readonly to: Int32Array;
  /** The edge by which each node was found first, or -1. */
  readonly parent: Int32Array;
  /** Nodes up to this one were looked at; the others have no edges. */
  readonly expanded: number;
}

/** The node that an edge leaves. */
export function leaves({ first, expanded }: Digraph, edge: number): number {
  let low = 0;
  let high = expanded - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (first[middle]! <= edge) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The edges of a shortest way from a beginning to a node. */
export function wayTo(graph: Digraph, node: number): readonly number[] {
  const edges: number[] = [];
  for (let at = node; ; ) {
    const edge = graph.parent[at]!;
    if (edge < 0) return edges.reverse();
    edges.push(edge);
    at = leaves(graph, edge);
  }
}

/** The edges of a node. */
export function* edgesOf({ first, expanded }: Digraph, node: number): Generator<number> {
  if (node >= expanded) return;
  for (let edge = first[node]!; edge < first[node + 1]!; edge++) yield edge;
}

/** The nodes from which an edge leads to a node: those of node n stand from `first[n]` up to `first[n + 1]`. */
export interface Incoming {
  readonly first: Int32Array;
  readonly from: Int32Array;
}

export function incomingOf({ size, first: outgoing, to, expanded }: Digraph): Incoming {
  const count = outgoing[expanded]!;
  const first = new Int32Array(size + 1);
  for (let edge = 0; edge < count; edge++) first[to[edge]! + 1]!++;
  for (let node = 0; node < size; node++) first[node + 1]! += first[node]!;
  const at = first.slice();
  const from = new Int32Array(count);
  for (let node = 0; node < expanded; node++) {
    for (let edge = outgoing[node]!; edge < outgoing[node + 1]!; edge++) from[at[to[edge]!]!++] = node;
  }
  return { first, from };
}
