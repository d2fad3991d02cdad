import type { Skeleton } from './skeleton.ts';

/**
 * From which configurations some way leads to a goal, by number: 1 where one does, or where none can be ruled out.
 *
 * None can be ruled out from a configuration whose successors are not all known, nor from one that was not found at all,
 * such as a number beyond the end of the answer: only 0 is a proof.
 *
 * @param possible whether an event from outside may come there; the machine's own events always may.
 */
export function canReach(
  graph: Skeleton,
  goals: (configuration: number) => boolean,
  possible: (from: number, event: string) => boolean,
): Uint8Array {
  const { configurations, reached, edges, own, events, open } = graph;
  const size = configurations.size;
  const answer = new Uint8Array(size).fill(1);
  for (const configuration of reached) answer[configuration] = 0;
  const incoming = incomingEdges(edges.to, size);
  const found: number[] = [];
  const reach = (configuration: number): void => {
    if (answer[configuration] === 1) return;
    answer[configuration] = 1;
    found.push(configuration);
  };
  for (const configuration of reached) if (open.has(configuration) || goals(configuration)) reach(configuration);
  for (let at = found.pop(); at !== undefined; at = found.pop()) {
    for (let next = incoming.first[at]!; next < incoming.first[at + 1]!; next++) {
      const edge = incoming.edges[next]!;
      const from = edges.from[edge]!;
      if (answer[from] === 0 && (own[edge] === 1 || possible(from, events[edges.event[edge]!]!))) reach(from);
    }
  }
  return answer;
}

/** Edge numbers by target: those of target t stand from `first[t]` up to `first[t + 1]`. */
function incomingEdges(to: Int32Array, size: number): { first: Int32Array; edges: Int32Array } {
  const first = new Int32Array(size + 1);
  for (const target of to) first[target + 1]!++;
  for (let target = 0; target < size; target++) first[target + 1]! += first[target]!;
  const edges = new Int32Array(to.length);
  const at = first.slice();
  for (const [edge, target] of to.entries()) edges[at[target]!++] = edge;
  return { first, edges };
}
