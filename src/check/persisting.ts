import type { Graph } from './graph.ts';

/** What goes on through an edge, from before to after, without ending or beginning anew; told by texts. */
export function persisting(graph: Graph, edge: number, from: number): readonly string[] {
  const before = graph.going(from);
  const after = graph.going(graph.to[edge]!);
  const begun = graph.begunBy(edge);
  const activities = before.activities
    .filter(({ node }) => !begun.includes(node) && after.activities.some((each) => each.node === node))
    .map(({ node }) => `activity ${node}`);
  const timers = before.zone.timers
    .filter(
      ({ timer, key }) =>
        !begun.includes(-2 - timer) && after.zone.timers.some((each) => each.timer === timer && each.key === key),
    )
    .map(({ timer, key }) => `timer ${timer} ${key}`);
  return [...activities, ...timers];
}

/** Whether a caller stays in a line through an edge: what they hear meanwhile is no step of theirs. */
export function isWaiting(graph: Graph, edge: number, from: number): boolean {
  const lines = graph.going(from).activities.filter(({ activity }) => activity.kind === 'queue');
  if (lines.length === 0) return false;
  const begun = graph.begunBy(edge);
  const after = graph.going(graph.to[edge]!).activities;
  return lines.some(({ node }) => !begun.includes(node) && after.some((each) => each.node === node));
}

/** Whether somebody may go round by these edges for ever: not where something goes on all the while, since all things end. */
export function isFair(edges: Iterable<readonly [edge: number, from: number]>, graph: Graph): boolean {
  let all: readonly string[] | undefined;
  for (const [edge, from] of edges) {
    const here = persisting(graph, edge, from);
    all = all ? all.filter((each) => here.includes(each)) : here;
    if (all.length === 0) return true;
  }
  return all === undefined;
}
