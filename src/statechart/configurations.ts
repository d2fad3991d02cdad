import type { Chart } from './chart.ts';
import type { ConfigurationView, Status } from './stepper.ts';

/** What a history node remembers: its number, and the numbers of the nodes. */
export type Remembered = readonly [historyNode: number, nodes: readonly number[]];

export interface Configuration {
  /** Active nodes in the order in which XState holds them. */
  readonly nodes: readonly number[];
  readonly history: readonly Remembered[];
  readonly status: Status;
  /** The state value, as XState shows it. */
  readonly value: unknown;
}

const byNumber = (a: number, b: number): number => a - b;

/**
 * Configurations of a machine, each with a number of its own, shared by all that step or explore the same chart.
 *
 * Two that no later step can tell apart have the same number: the set of active nodes, what history remembers and the
 * status count; the order in which nodes were entered only where XState's choice of `always` transitions depends on it.
 */
export class Configurations {
  readonly chart: Chart;
  readonly #all: Configuration[] = [];
  readonly #views: (ConfigurationView | undefined)[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(chart: Chart) {
    this.chart = chart;
  }

  get size(): number {
    return this.#all.length;
  }

  at(index: number): Configuration {
    const found = this.#all[index];
    if (!found) throw new RangeError(`no configuration ${index}`);
    return found;
  }

  intern(configuration: Configuration): number {
    const key = this.keyOf(configuration);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const index = this.#all.push(configuration) - 1;
    this.#numbers.set(key, index);
    return index;
  }

  view(index: number): ConfigurationView {
    const known = this.#views[index];
    if (known) return known;
    const { nodes, status, value } = this.at(index);
    const { chart } = this;
    const sorted = [...nodes].sort(byNumber);
    const view: ConfigurationView = {
      value,
      status,
      nodes: sorted.map((number) => chart.nodes[number]!.id),
      watched: sorted.map((number) => chart.watchIndex[number]!).filter((watched) => watched >= 0),
    };
    this.#views[index] = view;
    return view;
  }

  /** The same for two configurations that no later step can tell apart, and for no others. */
  protected keyOf({ nodes, history, status }: Configuration): string {
    const remembered = history
      .map(([node, value]) => `${node}:${[...value].sort(byNumber).join(' ')}`)
      .sort()
      .join(';');
    const order = this.#isOrdinary(nodes) ? this.#alwaysOrder(nodes) : nodes;
    return `${[...nodes].sort(byNumber).join(' ')}|${order.join(' ')}|${remembered}|${status}`;
  }

  /**
   * XState asks eventless transitions atomic node by atomic node, in the order in which those were entered. Nodes with
   * the same nearest `always` ask the same, so what counts is which of those comes first.
   */
  #alwaysOrder(nodes: readonly number[]): readonly number[] {
    const first = new Set<number>();
    for (const number of nodes) {
      const { type, always } = this.chart.nodes[number]!;
      if (always >= 0 && (type === 'atomic' || type === 'final')) first.add(always);
    }
    return first.size > 1 ? [...first] : [];
  }

  /**
   * Transitions with several targets can leave a machine with two active children of one node, or none. XState then
   * goes by the order of nodes throughout, so that order has to count.
   */
  #isOrdinary(nodes: readonly number[]): boolean {
    const { chart } = this;
    const active = new Map<number, number[]>(nodes.map((number) => [number, []]));
    for (const number of nodes) {
      const { parent } = chart.nodes[number]!;
      if (parent < 0) continue;
      const siblings = active.get(parent);
      if (!siblings) return false;
      siblings.push(number);
    }
    for (const [number, children] of active) {
      const { type, children: all } = chart.nodes[number]!;
      if (type === 'compound' && children.length !== 1) return false;
      if (type === 'parallel' && (children.length !== all.length || children.some((child, at) => child !== all[at]))) {
        return false;
      }
    }
    return true;
  }
}
