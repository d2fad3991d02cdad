import type { Finding } from './finding.ts';
import type { Graph } from './graph.ts';
import type { Property } from './property.ts';

/**
 * A property of one's own: `decide` is shown the graph of each kind of caller. It says `violated` with a `way` of edges that
 * shows it, and never `holds` where the graph is not complete.
 *
 * @example
 * property('nobody takes more than 40 steps', (graph) => {
 *   const last = graph.size - 1;
 *   if (graph.wayTo(last).length > 40) return { status: 'violated', way: graph.wayTo(last) };
 *   return { status: graph.isComplete ? 'holds' : 'unknown' };
 * });
 * @since 0.1.0
 */
export function property(text: string, decide: (graph: Graph) => Finding): Property<never> {
  return { text, decide, looksAtEnds: true, mistakes: () => [] };
}
