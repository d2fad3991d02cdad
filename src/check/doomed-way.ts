import type { Finding } from './finding.ts';
import type { Graph } from './graph.ts';
import { partsOf, roundFrom, wayFrom } from './loops.ts';

/**
 * The shortest way to a node from which there is no way on, and from there on to where it ends: at an end, or going round
 * for ever.
 */
export function doomedWay(graph: Graph, node: number): Pick<Finding, 'way' | 'doomedFrom' | 'loopFrom'> {
  const before = graph.wayTo(node);
  const isEnd = (at: number): boolean => {
    const { over } = graph.going(at);
    return over === 'outcome' || over === 'stuck';
  };
  const doomedFrom = before.length;
  const toEnd = wayFrom(graph, node, isEnd);
  if (toEnd) return { way: [...before, ...toEnd], doomedFrom };
  const part = partsOf(graph);
  const { first, to } = graph.parts;
  const isInLoop = (at: number): boolean => {
    for (let edge = first[at]!; graph.isExpanded(at) && edge < first[at + 1]!; edge++) {
      if (part[to[edge]!] === part[at]) return true;
    }
    return false;
  };
  const toLoop = wayFrom(graph, node, isInLoop);
  if (!toLoop) return { way: before, doomedFrom };
  const last = toLoop[toLoop.length - 1];
  const round = roundFrom(graph, last === undefined ? node : to[last]!) ?? [];
  const loopFrom = before.length + toLoop.length;
  return { way: [...before, ...toLoop, ...round], doomedFrom, loopFrom };
}
