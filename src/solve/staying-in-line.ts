import { incomingOf } from '../check/digraph.ts';
import type { Graph } from '../check/graph.ts';
import { isWaiting } from '../check/persisting.ts';

/** By node: 1 where all that happens before the line moves leaves the caller in it. */
export function stayingInLine(graph: Graph): Uint8Array {
  const stays = new Uint8Array(graph.size).fill(1);
  const lost: number[] = [];
  const moves = (edge: number): boolean => ['queue', 'hungUp'].includes(graph.moveOf(edge).kind);
  for (let node = 0; node < graph.expanded; node++) {
    for (let edge = graph.first[node]!; edge < graph.first[node + 1]!; edge++) {
      if (moves(edge) || isWaiting(graph, edge, node) || stays[node] === 0) continue;
      stays[node] = 0;
      lost.push(node);
    }
  }
  const { first, from } = incomingOf(graph);
  for (const node of lost) {
    for (let at = first[node]!; at < first[node + 1]!; at++) {
      const before = from[at]!;
      if (stays[before] === 0) continue;
      const edges = Array.from(
        { length: graph.first[before + 1]! - graph.first[before]! },
        (_, i) => graph.first[before]! + i,
      );
      if (!edges.some((edge) => graph.to[edge] === node && !moves(edge) && isWaiting(graph, edge, before))) continue;
      stays[before] = 0;
      lost.push(before);
    }
  }
  return stays;
}
