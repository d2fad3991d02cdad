import { edgesOf, leaves, wayTo } from './digraph.ts';
import type { Finding } from './finding.ts';
import type { Graph } from './graph.ts';
import { partsOf, roundBy, wayFrom } from './loops.ts';
import { isFair } from './persisting.ts';
import type { Product } from './product.ts';

/** Ways round that are tried before one is put together of all edges. */
const MOST_TRIED = 200;

/**
 * A way round that somebody may take for ever, and the way to it: edges of the graph behind the product; undefined where
 * there is none.
 */
export function fairLoop(
  graph: Graph,
  product: Product,
  isCounted: (edge: number, from: number) => boolean = () => true,
): Pick<Finding, 'way' | 'loopFrom'> | undefined {
  const part = partsOf(product);
  const within = (edge: number, from: number): boolean => part[product.to[edge]!] === part[from];
  const inside = new Map<number, number[]>();
  for (let node = 0; node < product.size; node++) {
    for (const edge of edgesOf(product, node)) {
      if (!within(edge, node)) continue;
      const edges = inside.get(part[node]!) ?? [];
      edges.push(edge);
      inside.set(part[node]!, edges);
    }
  }
  const behind = (edges: readonly number[]) =>
    edges.map((edge) => [product.edge[edge]!, product.node(leaves(product, edge))] as const);
  for (const edges of inside.values()) {
    const counts = edges.filter((edge) => isCounted(product.edge[edge]!, product.node(leaves(product, edge))));
    if (counts.length === 0 || !isFair(behind(edges), graph)) continue;
    const round = shortRound() ?? edgeByEdge(edges);
    const start = leaves(product, round[0]!);
    const before = wayTo(product, start);
    return { way: [...before, ...round].map((edge) => product.edge[edge]!), loopFrom: before.length };

    function shortRound(): readonly number[] | undefined {
      let best: readonly number[] | undefined;
      for (const edge of counts.slice(0, MOST_TRIED)) {
        const found = roundBy(product, edge, leaves(product, edge), { edge: within });
        if (found && (!best || found.length < best.length) && isFair(behind(found), graph)) best = found;
      }
      return best;
    }
  }
  return undefined;

  function edgeByEdge(edges: readonly number[]): readonly number[] {
    const start = leaves(product, edges[0]!);
    const walk: number[] = [];
    const to = (node: number): void => {
      const last = walk[walk.length - 1];
      const at = last === undefined ? start : product.to[last]!;
      walk.push(...(wayFrom(product, at, (each) => each === node, { edge: within }) ?? []));
    };
    for (const edge of edges) {
      to(leaves(product, edge));
      walk.push(edge);
    }
    to(start);
    return walk;
  }
}
