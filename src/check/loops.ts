import { type Digraph, edgesOf, leaves } from './digraph.ts';

/** Where a search may go; everywhere unless said. */
export interface Walkable {
  readonly edge?: (edge: number, from: number) => boolean;
  readonly node?: (node: number) => boolean;
}

/** The edges of a shortest way from one node to the nearest that is wanted; undefined where none leads there. */
export function wayFrom(
  graph: Digraph,
  start: number,
  isWanted: (node: number) => boolean,
  { edge: mayTake = () => true, node: mayPass = () => true }: Walkable = {},
): readonly number[] | undefined {
  const by = new Map<number, number>([[start, -1]]);
  for (const node of by.keys()) {
    if (isWanted(node)) return walked(graph, by, node);
    if (!mayPass(node)) continue;
    for (const edge of edgesOf(graph, node)) {
      const next = graph.to[edge]!;
      if (!by.has(next) && mayTake(edge, node)) by.set(next, edge);
    }
  }
  return undefined;
}

function walked(graph: Digraph, by: ReadonlyMap<number, number>, end: number): readonly number[] {
  const edges: number[] = [];
  for (let edge = by.get(end)!; edge >= 0; edge = by.get(leaves(graph, edge))!) edges.push(edge);
  return edges.reverse();
}

/** The edges of a shortest way round, back to where it began. */
export function roundFrom(graph: Digraph, start: number, walkable: Walkable = {}): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  for (const edge of edgesOf(graph, start)) {
    const round = roundBy(graph, edge, start, walkable);
    if (round && (!best || round.length < best.length)) best = round;
  }
  return best;
}

/** The edges of a shortest way round that takes this edge first. */
export function roundBy(
  graph: Digraph,
  edge: number,
  from: number,
  walkable: Walkable = {},
): readonly number[] | undefined {
  if (walkable.edge?.(edge, from) === false) return undefined;
  const back = wayFrom(graph, graph.to[edge]!, (node) => node === from, walkable);
  return back && [edge, ...back];
}

/**
 * The strongly connected parts of a graph: by node, the number of its part, -1 where the search may not go. Two nodes have
 * the same number where each can be reached from the other. (Tarjan's algorithm, without recursion.)
 */
export function partsOf(
  { size, first, to, expanded }: Digraph,
  { edge: mayTake = () => true, node: mayPass = () => true }: Walkable = {},
): Int32Array {
  const part = new Int32Array(size).fill(-1);
  const index = new Int32Array(size).fill(-1);
  const low = new Int32Array(size);
  const at = new Int32Array(size);
  const stack: number[] = [];
  const open: number[] = [];
  let count = 0;
  let parts = 0;
  const visit = (node: number): void => {
    low[node] = count;
    index[node] = count++;
    at[node] = node < expanded ? first[node]! : 0;
    stack.push(node);
    open.push(node);
  };
  const leave = (node: number): void => {
    open.pop();
    const around = open[open.length - 1];
    if (around !== undefined) low[around] = Math.min(low[around]!, low[node]!);
    if (low[node] !== index[node]) return;
    for (let member = stack.pop()!; ; member = stack.pop()!) {
      part[member] = parts;
      if (member === node) break;
    }
    parts++;
  };
  for (let root = 0; root < size; root++) {
    if (index[root]! >= 0 || !mayPass(root)) continue;
    visit(root);
    while (open.length > 0) {
      const node = open[open.length - 1]!;
      const edge = at[node]!;
      if (edge >= (node < expanded ? first[node + 1]! : 0)) {
        leave(node);
        continue;
      }
      at[node] = edge + 1;
      const next = to[edge]!;
      if (!mayTake(edge, node) || !mayPass(next)) continue;
      if (index[next]! < 0) visit(next);
      else if (part[next]! < 0) low[node] = Math.min(low[node]!, index[next]!);
    }
  }
  return part;
}
