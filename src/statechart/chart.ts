import type { AnyStateMachine, AnyStateNode } from 'xstate';

/** A state node by its place in the document. */
export interface ChartNode {
  readonly id: string;
  readonly key: string;
  readonly type: AnyStateNode['type'];
  readonly parent: number;
  /** Without history nodes. */
  readonly children: readonly number[];
  readonly tags: readonly string[];
  /** The nearest node, itself or an ancestor, with an `always`; -1 when there is none. */
  readonly always: number;
}

/** The nodes of a machine as numbers in document order: the same for every copy of the machine. */
export interface Chart {
  readonly nodes: readonly ChartNode[];
  /** The number of a node by its id. */
  readonly numberOf: ReadonlyMap<string, number>;
  /** Numbers of the watched nodes. */
  readonly watched: readonly number[];
  /** By number: the index among the watched nodes, or -1. */
  readonly watchIndex: readonly number[];
}

/** All state nodes of a machine, history nodes included, in document order. */
export function stateNodes(machine: AnyStateMachine): AnyStateNode[] {
  const found: AnyStateNode[] = [];
  const visit = (node: AnyStateNode): void => {
    found.push(node);
    for (const child of Object.values(node.states)) visit(child);
  };
  visit(machine.root);
  return found;
}

/** Number the nodes of a machine. Nodes with an `invoke` are watched whatever `watch` says. */
export function chartOf(machine: AnyStateMachine, watch: (nodeId: string) => boolean): Chart {
  const nodes: ChartNode[] = [];
  const visit = (node: AnyStateNode, parent: number, always: number): number => {
    const number = nodes.length;
    const { id, key, type, tags } = node;
    const nearest = node.always?.length ? number : always;
    const children: number[] = [];
    nodes.push({ id, key, type, tags, parent, children, always: nearest });
    for (const child of Object.values(node.states)) {
      const childNumber = visit(child, number, nearest);
      if (child.type !== 'history') children.push(childNumber);
    }
    return number;
  };
  visit(machine.root, -1, -1);
  const invoking = new Set(stateNodes(machine).flatMap((node) => (node.invoke.length > 0 ? [node.id] : [])));
  const watched = nodes.flatMap(({ id, type }, number) =>
    type !== 'history' && (invoking.has(id) || watch(id)) ? [number] : [],
  );
  const watchIndex = nodes.map((_, number) => watched.indexOf(number));
  return { nodes, watched, watchIndex, numberOf: new Map(nodes.map(({ id }, number) => [id, number])) };
}
