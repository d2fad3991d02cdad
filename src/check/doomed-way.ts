import { edgesOf } from './digraph.ts';
import type { Finding } from './finding.ts';
import type { Graph } from './graph.ts';
import { partsOf, roundFrom, wayFrom } from './loops.ts';

/**
 * The shortest way to a node from which there is no way on, and from there on to where it ends: at an end, or going round
 * for ever.
 */
export function doomedWay(
  graph: Graph,
  node: number,
  before = graph.wayTo(node),
): Pick<Finding, 'way' | 'doomedFrom' | 'loopFrom'> {
  const doomedFrom = before.length;
  const toEnd = wayFrom(graph, node, (at) => ['outcome', 'stuck'].includes(graph.going(at).over ?? ''));
  if (toEnd) return { way: [...before, ...toEnd], doomedFrom };
  const part = partsOf(graph);
  const toLoop = wayFrom(graph, node, (at) =>
    [...edgesOf(graph, at)].some((edge) => part[graph.to[edge]!] === part[at]),
  );
  if (!toLoop) return { way: before, doomedFrom };
  const last = toLoop[toLoop.length - 1];
  const round = roundFrom(graph, last === undefined ? node : graph.to[last]!) ?? [];
  return { way: [...before, ...toLoop, ...round], doomedFrom, loopFrom: before.length + toLoop.length };
}
