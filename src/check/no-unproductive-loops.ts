import { fairLoop } from './fair-loop.ts';
import { type Finding, holds } from './finding.ts';
import type { Graph } from './graph.ts';
import { isWaiting } from './persisting.ts';
import { productOf } from './product.ts';
import type { Property } from './property.ts';

/**
 * Nobody who makes no mistakes is led in a circle: back to where they were, with nothing changed, as by agents who pass
 * callers on to each other. Waiting in a line, with music in turn with messages, is no circle.
 *
 * @example
 * check(design, callers, noUnproductiveLoops());
 * @since 0.1.0
 */
export function noUnproductiveLoops(): Property<never> {
  return { text: 'no unproductive loops', mistakes: () => [], decide: led };
}

function led(graph: Graph): Finding {
  const product = productOf(graph, { starts: 0, follow: (_, edge) => (graph.moveOf(edge).slip ? -1 : 0) });
  const loop = fairLoop(graph, product, (edge, from) => !isWaiting(graph, edge, from));
  if (!loop) return graph.isComplete ? holds : { status: 'unknown' };
  const { way = [], loopFrom = 0 } = loop;
  const where = graph.placeOf(graph.to[way[way.length - 1]!]!);
  const steps = way.length - loopFrom;
  return {
    status: 'violated',
    reason: `callers may be back in ${where} after ${steps === 1 ? 'a step' : `${steps} steps`}, with nothing changed`,
    ...loop,
  };
}
