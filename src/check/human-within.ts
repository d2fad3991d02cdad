import type { Activity } from '../design/activity.ts';
import { incomingOf } from './digraph.ts';
import { type Finding, holds } from './finding.ts';
import type { Graph } from './graph.ts';
import { wayFrom } from './loops.ts';
import { wrongSteps } from './must-reach.ts';
import type { Property } from './property.ts';

/**
 * Wherever a contact has come to, there is a way to an agent of at most so many steps, until the caller has met one or has
 * their need met.
 *
 * @example
 * check(design, callers, humanWithin(4));
 * @since 0.1.0
 */
export function humanWithin(steps: number): Property<never> {
  return {
    text: `a human within ${steps} steps`,
    mistakes: () => wrongSteps('humanWithin', steps ?? null),
    decide: (graph) => far(graph, steps),
  };
}

function far(graph: Graph, most: number): Finding {
  const { size, expanded, parts } = graph;
  const isHuman = new Uint8Array(size);
  for (let node = 0; node < size; node++) {
    const { activities } = graph.going(node);
    if (activities.some(({ activity }) => isTalk(activity))) isHuman[node] = 1;
  }
  const steps = stepsTo(graph, (node) => isHuman[node] === 1);
  // What was not looked at might be an agent.
  const atLeast = graph.isComplete ? steps : stepsTo(graph, (node) => isHuman[node] === 1 || node >= expanded);
  const isDone = (node: number): boolean =>
    isHuman[node] === 1 || graph.isMet(node) || graph.going(node).over === 'abandoned';
  const isFar = (distances: Int32Array) => (node: number) =>
    !isDone(node) && (distances[node]! < 0 || distances[node]! > most);
  const search = (distances: Int32Array) =>
    wayFrom(graph, parts.initial, isFar(distances), { node: (node) => !isDone(node) });
  const way = search(atLeast);
  if (way) {
    const last = way[way.length - 1];
    const node = last === undefined ? parts.initial : graph.to[last]!;
    const distance = steps[node]!;
    const what = distance < 0 ? 'no agent can be reached' : `an agent is ${distance} steps away`;
    return { status: 'violated', reason: `from ${graph.placeOf(node)} ${what}`, way };
  }
  return graph.isComplete ? holds : { status: 'unknown' };
}

/** An agent who rings somebody is not met yet. */
function isTalk(activity: Activity): boolean {
  return activity.kind === 'choice' && activity.by === 'agent' && activity.offPhone !== true;
}

/** By node, how many steps it is to the nearest of these; -1 where no way leads there. */
function stepsTo(graph: Graph, isThere: (node: number) => boolean): Int32Array {
  const steps = new Int32Array(graph.size).fill(-1);
  const found: number[] = [];
  for (let node = 0; node < graph.size; node++) {
    if (!isThere(node)) continue;
    steps[node] = 0;
    found.push(node);
  }
  const { first, from } = incomingOf(graph);
  for (const at of found) {
    for (let edge = first[at]!; edge < first[at + 1]!; edge++) {
      const node = from[edge]!;
      if (steps[node]! >= 0) continue;
      steps[node] = steps[at]! + 1;
      found.push(node);
    }
  }
  return steps;
}
