import type { Graph } from './graph.ts';

/** Where a search may go. */
export interface Walkable {
  /** Whether an edge may be taken. */
  readonly edge?: (edge: number, from: number) => boolean;
  readonly node?: (node: number) => boolean;
}

/** The edges of a shortest way from one node to the first that is wanted; undefined where none leads there. */
export function wayFrom(
  graph: Graph,
  start: number,
  isWanted: (node: number) => boolean,
  { edge: mayTake = () => true, node: mayEnter = () => true }: Walkable = {},
): readonly number[] | undefined {
  const { first, to } = graph.parts;
  const by = new Map<number, number>([[start, -1]]);
  for (const node of by.keys()) {
    if (isWanted(node)) return walked(graph, by, node);
    if (!graph.isExpanded(node)) continue;
    for (let edge = first[node]!; edge < first[node + 1]!; edge++) {
      const next = to[edge]!;
      if (!by.has(next) && mayTake(edge, node) && mayEnter(next)) by.set(next, edge);
    }
  }
  return undefined;
}

/** The edges of a shortest way round from a node back to itself. */
export function roundFrom(graph: Graph, start: number, walkable: Walkable = {}): readonly number[] | undefined {
  const { first, to } = graph.parts;
  const { edge: mayTake = () => true, node: mayEnter = () => true } = walkable;
  let best: readonly number[] | undefined;
  for (let edge = first[start]!; edge < first[start + 1]!; edge++) {
    const next = to[edge]!;
    if (!mayTake(edge, start) || !mayEnter(next)) continue;
    const back = wayFrom(graph, next, (node) => node === start, walkable);
    if (back && (!best || back.length + 1 < best.length)) best = [edge, ...back];
  }
  return best;
}

function walked(graph: Graph, by: ReadonlyMap<number, number>, end: number): readonly number[] {
  const edges: number[] = [];
  for (let edge = by.get(end)!; edge >= 0; edge = by.get(graph.from(edge))!) edges.push(edge);
  return edges.reverse();
}

/**
 * The strongly connected parts of a graph: by node, the number of its part, -1 where the search may not go. Two nodes have
 * the same number where each can be reached from the other. (Tarjan's algorithm, without recursion.)
 */
export function partsOf(
  graph: Graph,
  { edge: mayTake = () => true, node: mayEnter = () => true }: Walkable = {},
): Int32Array {
  const { first, to } = graph.parts;
  const { size } = graph;
  const part = new Int32Array(size).fill(-1);
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const at = new Int32Array(size);
  const stack: number[] = [];
  const open: number[] = [];
  let count = 0;
  let partCount = 0;
  for (let root = 0; root < size; root++) {
    if (index[root]! >= 0 || !mayEnter(root)) continue;
    const visit = (node: number): void => {
      index[node] = low[node] = count++;
      at[node] = graph.isExpanded(node) ? first[node]! : 0;
      stack.push(node);
      open.push(node);
    };
    visit(root);
    while (open.length > 0) {
      const node = open[open.length - 1]!;
      const end = graph.isExpanded(node) ? first[node + 1]! : 0;
      const edge = at[node]!;
      if (edge < end) {
        at[node] = edge + 1;
        const next = to[edge]!;
        if (!mayTake(edge, node) || !mayEnter(next)) continue;
        if (index[next]! < 0) visit(next);
        else if (part[next]! < 0) low[node] = Math.min(low[node]!, index[next]!);
        continue;
      }
      open.pop();
      const around = open[open.length - 1];
      if (around !== undefined) low[around] = Math.min(low[around]!, low[node]!);
      if (low[node] !== index[node]) continue;
      for (let member = stack.pop()!; ; member = stack.pop()!) {
        part[member] = partCount;
        if (member === node) break;
      }
      partCount++;
    }
  }
  return part;
}
