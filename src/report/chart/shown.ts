import type { ChartBox, ChartGraph } from './graph.ts';

/** What is drawn of a design, and what is not. */
export interface Shown {
  readonly graph: ChartGraph;
  /** Said of what was left out; empty where nothing was. */
  readonly says: string;
}

/** More boxes or arrows than these nobody can read, and they would take seconds to lay out. */
const BOXES = 80;
const ARROWS = 240;

/** Leaves out what is too much: what is inside of states first, then the states in which callers are least often. */
export function shownOf(graph: ChartGraph, weight: (box: ChartBox) => number): Shown {
  const all = count(graph.boxes);
  if (all <= BOXES && graph.arrows.length <= ARROWS) return { graph, says: '' };
  const folded = all > graph.boxes.length ? foldedUp(graph) : graph;
  const order = new Map(folded.boxes.map((box, i) => [box.id, i]));
  const first = (box: ChartBox) => (box.id === folded.initial ? Number.POSITIVE_INFINITY : weight(box));
  const byWeight = [...folded.boxes].sort(
    (a, b) => first(b) - first(a) || (order.get(a.id) as number) - (order.get(b.id) as number),
  );
  const kept = new Set(byWeight.slice(0, BOXES).map(({ id }) => id));
  const between = folded.arrows.filter(({ from, to }) => kept.has(from) && kept.has(to));
  const parts = [
    folded !== graph && 'states within states are not drawn',
    kept.size < folded.boxes.length &&
      `only ${kept.size} of ${folded.boxes.length} states are, those in which callers are most often`,
    between.length > ARROWS && `only ${ARROWS} of ${between.length} transitions between them are`,
  ].filter((part) => part !== false);
  return {
    graph: {
      boxes: folded.boxes.filter(({ id }) => kept.has(id)),
      initial: folded.initial,
      arrows: between.slice(0, ARROWS),
    },
    says: `The design is too large to be drawn whole: ${parts.join('; ')}. The table has all.`,
  };
}

export function count(boxes: readonly ChartBox[]): number {
  return boxes.reduce((sum, box) => sum + 1 + count(box.children), 0);
}

function foldedUp({ boxes, initial, arrows }: ChartGraph): ChartGraph {
  const top = new Map<string, string>();
  const visit = (box: ChartBox, id: string): void => {
    top.set(box.id, id);
    for (const child of box.children) visit(child, id);
  };
  for (const box of boxes) visit(box, box.id);
  const merged = new Map<string, { from: string; to: string; labels: Set<string> }>();
  for (const { from, to, labels } of arrows) {
    const [start, end] = [top.get(from) ?? from, top.get(to) ?? to];
    if (start === end && from !== to) continue;
    const key = JSON.stringify([start, end]);
    const arrow = merged.get(key) ?? { from: start, to: end, labels: new Set<string>() };
    merged.set(key, arrow);
    for (const label of labels) arrow.labels.add(label);
  }
  return {
    boxes: boxes.map((box) => ({ ...box, kind: box.children.length > 0 ? 'state' : box.kind, children: [] })),
    initial,
    arrows: [...merged.values()].map(({ labels, ...arrow }) => ({ ...arrow, labels: [...labels] })),
  };
}
