import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from 'xstate';
import type { Configurations } from './configurations.ts';
import type { Status } from './stepper.ts';

/** Turns XState's snapshots of one copy of a machine into configurations and back. */
export class Snapshots {
  readonly configurations: Configurations;
  readonly #nodes: readonly AnyStateNode[];
  readonly #numbers: ReadonlyMap<AnyStateNode, number>;
  readonly #templates: (AnyMachineSnapshot | undefined)[] = [];
  readonly #base: AnyMachineSnapshot;

  constructor(machine: AnyStateMachine, nodes: readonly AnyStateNode[], configurations: Configurations) {
    this.configurations = configurations;
    this.#nodes = nodes;
    this.#numbers = new Map(nodes.map((node, number) => [node, number]));
    this.#base = machine.resolveState({ value: {}, context: {} });
  }

  numberOf(node: AnyStateNode): number {
    return this.#numbers.get(node)!;
  }

  configurationOf(snapshot: AnyMachineSnapshot): number {
    const history = Object.entries(snapshot.historyValue as Record<string, AnyStateNode[]>);
    const { chart } = this.configurations;
    return this.configurations.intern({
      nodes: snapshot._nodes.map((node) => this.numberOf(node)),
      history: history.map(([id, nodes]) => [chart.numberOf.get(id)!, nodes.map((node) => this.numberOf(node))]),
      status: snapshot.status as Status,
      value: snapshot.value,
    });
  }

  /** The snapshot of a configuration with a context. */
  snapshotOf(configuration: number, context: unknown): AnyMachineSnapshot {
    const known = this.#templates[configuration];
    const template = known ?? this.#template(configuration);
    if (!known) this.#templates[configuration] = template;
    return { ...template, context } as AnyMachineSnapshot;
  }

  #template(configuration: number): AnyMachineSnapshot {
    const { chart } = this.configurations;
    const { nodes, history, status, value } = this.configurations.at(configuration);
    const _nodes = nodes.map((number) => this.#nodes[number]!);
    const remembered = history.map(([node, numbers]) => [
      chart.nodes[node]!.id,
      numbers.map((number) => this.#nodes[number]!),
    ]);
    return {
      ...this.#base,
      _nodes,
      value,
      status,
      tags: new Set(_nodes.flatMap((node) => node.tags)),
      historyValue: Object.fromEntries(remembered),
    } as AnyMachineSnapshot;
  }
}
