import type { Graph } from './graph.ts';

/** The nodes from which an edge leads to a node: those of node n stand from `first[n]` up to `first[n + 1]`. */
export function incomingEdges({ size, parts }: Graph): { readonly first: Int32Array; readonly from: Int32Array } {
  const { first: outgoing, to, expanded } = parts;
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
