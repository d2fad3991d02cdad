import type { ElkExtendedEdge, ElkNode } from 'elkjs';
import type { ChartArrow, ChartBox, ChartGraph } from './graph.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where boxes and arrows are, pixels. */
export interface ChartPlaces {
  readonly width: number;
  readonly height: number;
  /** By id; dots where a chart or a state begins have the id of the state, and {@link DOT}. */
  readonly boxes: ReadonlyMap<string, Point & Size>;
  readonly arrows: readonly PlacedArrow[];
}

export interface PlacedArrow {
  /** Undefined where a dot leads to where something begins. */
  readonly arrow: ChartArrow | undefined;
  readonly lines: readonly (readonly Point[])[];
  /** Of its label. */
  readonly label: (Point & Size) | undefined;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How large things are. */
export interface ChartSizes {
  readonly box: (box: ChartBox) => Size;
  readonly label: (arrow: ChartArrow) => Size;
  /** Above what is in a state that has states in it. */
  readonly head: (box: ChartBox) => number;
}

export const DOT = ' begins';
const ROOT = ' root';

/** What reads the layout library: undefined where it is not installed. */
export type LoadLayout = () => Promise<{ layout(graph: ElkNode): Promise<ElkNode> } | undefined>;

/** It is large and optional, so it is loaded only where something is laid out. */
export const loadElk: LoadLayout = async () => {
  try {
    const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
    return new (Elk as unknown as new () => { layout(graph: ElkNode): Promise<ElkNode> })();
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
};

const options = {
  'elk.algorithm': 'layered',
  // Downwards a chart is read as a call goes; sideways it would be too wide to be read.
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.edgeCoords': 'ROOT',
  'elk.json.shapeCoords': 'ROOT',
  'elk.layered.cycleBreaking.strategy': 'GREEDY',
  'elk.layered.feedbackEdges': 'false',
  'elk.layered.spacing.nodeNodeBetweenLayers': '26',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.spacing.nodeNode': '22',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeLabel': '3',
  'elk.spacing.labelLabel': '4',
  'elk.padding': '[top=4,left=4,bottom=4,right=4]',
};

/** Places boxes and arrows; undefined where the library that does it is not installed. */
export async function placed(graph: ChartGraph, sizes: ChartSizes, load = loadElk): Promise<ChartPlaces | undefined> {
  const elk = await load();
  if (elk === undefined) return undefined;
  const begins: ElkExtendedEdge[] = [];
  const dot = (id: string, initial: string | undefined): ElkNode[] => {
    if (initial === undefined) return [];
    begins.push({ id: `b${begins.length}`, sources: [id + DOT], targets: [initial] });
    return [{ id: id + DOT, width: 10, height: 10 }];
  };
  const node = (box: ChartBox): ElkNode => {
    if (box.children.length === 0) return { id: box.id, ...sizes.box(box) };
    const top = sizes.head(box);
    return {
      id: box.id,
      children: [...dot(box.id, box.initial), ...box.children.map(node)],
      layoutOptions: {
        'elk.padding': `[top=${top},left=12,bottom=12,right=12]`,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${sizes.box(box).width}, ${top})`,
      },
    };
  };
  const children = [...dot(ROOT, graph.initial), ...graph.boxes.map(node)];
  const edges = graph.arrows.map((arrow, i): ElkExtendedEdge => {
    const labels = arrow.labels.length > 0 ? [{ text: 'label', ...sizes.label(arrow) }] : [];
    return { id: `a${i}`, sources: [arrow.from], targets: [arrow.to], labels };
  });
  const laid = await elk.layout({ id: ROOT, layoutOptions: options, children, edges: [...begins, ...edges] });
  return read(laid, graph.arrows);
}

function read(laid: ElkNode, arrows: readonly ChartArrow[]): ChartPlaces {
  const boxes = new Map<string, Point & Size>();
  const visit = ({ id, children = [], x = 0, y = 0, width = 0, height = 0 }: ElkNode): void => {
    boxes.set(id, { x, y, width, height });
    for (const child of children) visit(child);
  };
  for (const child of laid.children ?? []) visit(child);
  const lines = (laid.edges ?? []).map(({ id, sections = [], labels: [label] = [] }): PlacedArrow => {
    const arrow = id.startsWith('a') ? arrows[Number(id.slice(1))] : undefined;
    return {
      arrow,
      lines: sections.map(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]),
      label: label && { x: label.x ?? 0, y: label.y ?? 0, width: label.width ?? 0, height: label.height ?? 0 },
    };
  });
  return { width: laid.width ?? 0, height: laid.height ?? 0, boxes, arrows: lines };
}
