import type { AnyStateMachine } from 'xstate';
import { chartOf } from './chart.ts';
import { Configurations } from './configurations.ts';
import { EventClasses } from './event-classes.ts';
import { delayedTypes } from './event-samples.ts';
import { PossibleStepFinder, type PossibleSteps } from './possible-steps.ts';
import { refuseChart } from './refuse-chart.ts';
import type { ConfigurationView } from './stepper.ts';

export interface SkeletonOptions {
  readonly watch: (nodeId: string) => boolean;
  /** Types of the events that may come from outside in a configuration; the machine's own come by themselves. */
  readonly eventsOf: (watched: readonly number[], configuration: ConfigurationView) => readonly string[];
  /** Most configurations, and a twentieth of the most ways of steps looked at. 100,000 unless said. */
  readonly limit?: number;
  /** Those of a stepper of the same machine and `watch`, so that numbers mean the same. */
  readonly configurations?: Configurations;
  readonly maxIterations?: number;
}

const defaultLimit = 100_000;

/** The transitions of a machine when nothing is known of context and event data: each guard may go either way. */
export interface Skeleton {
  readonly configurations: Configurations;
  /** Configurations in which the machine may begin. */
  readonly initial: readonly number[];
  /** All configurations found, in the order of finding, the initial ones included. */
  readonly reached: readonly number[];
  readonly events: readonly string[];
  /** Edge by edge: from where, the index of the event's type, to where. */
  readonly edges: { readonly from: Int32Array; readonly event: Int32Array; readonly to: Int32Array };
  /** Whether an edge is taken by an event of the machine's own: delayed, or sent to itself. */
  readonly own: Uint8Array;
  /**
   * Configurations whose successors are not all known: at the limit, or behind code that cannot be followed. -1 stands
   * for the start.
   */
  readonly open: ReadonlySet<number>;
  /** Whether all successors of all configurations are known. */
  readonly complete: boolean;
}

interface Found {
  readonly external: ReadonlySet<string>;
  /** Events of the machine's own that may be under way here. */
  readonly pending: Set<string>;
  /** By event type: whether the machine's own, and the ends. */
  readonly taken: Map<string, { own: boolean; readonly steps: PossibleSteps }>;
}

/**
 * Explore every configuration of a machine that some context and some event data could lead to.
 *
 * What a stepper reaches is among them, except what an incomplete skeleton leaves open and a start that fails.
 *
 * @throws ChartRefusal as a stepper does.
 */
export function skeleton(machine: AnyStateMachine, options: SkeletonOptions): Skeleton {
  refuseChart(machine);
  return new Exploration(machine, options).result();
}

class Exploration {
  readonly #options: SkeletonOptions;
  readonly #configurations: Configurations;
  readonly #finder: PossibleStepFinder;
  readonly #classes: EventClasses;
  readonly #delayed: readonly (readonly string[])[];
  readonly #found = new Map<number, Found>();
  readonly #open = new Set<number>();
  readonly #waiting: number[] = [];

  constructor(machine: AnyStateMachine, options: SkeletonOptions) {
    this.#options = options;
    this.#configurations = options.configurations ?? new Configurations(chartOf(machine, options.watch));
    const effort = 20 * (options.limit ?? defaultLimit);
    this.#finder = new PossibleStepFinder(machine, this.#configurations, options.maxIterations ?? 1000, effort);
    this.#classes = new EventClasses(this.#finder.machine);
    this.#delayed = delayedTypes(this.#finder.machine);
  }

  result(): Skeleton {
    const begin = this.#finder.begin();
    const initial = [...new Set(begin.steps.map(({ to }) => to))];
    if (!begin.complete) this.#open.add(-1);
    for (const { to, pending } of begin.steps) this.#reach(to, pending);
    for (let next = this.#waiting.pop(); next !== undefined; next = this.#waiting.pop()) this.#expand(next);
    return this.#graph(initial);
  }

  #reach(configuration: number, pending: Iterable<string>): boolean {
    let found = this.#found.get(configuration);
    const isNew = !found;
    if (!found) {
      if (this.#found.size >= (this.#options.limit ?? defaultLimit)) return false;
      found = this.#discover(configuration);
    }
    const before = found.pending.size;
    for (const type of pending) found.pending.add(type);
    const { status } = this.#configurations.at(configuration);
    if (status === 'active' && (isNew || found.pending.size > before)) this.#waiting.push(configuration);
    return true;
  }

  #discover(configuration: number): Found {
    const { nodes, status } = this.#configurations.at(configuration);
    const view = this.#configurations.view(configuration);
    const external = new Set(status === 'active' ? this.#options.eventsOf(view.watched, view) : []);
    const pending = new Set(nodes.flatMap((node) => this.#delayed[node]!));
    const found = { external, pending, taken: new Map() };
    this.#found.set(configuration, found);
    return found;
  }

  #expand(configuration: number): void {
    const { external, pending, taken } = this.#found.get(configuration)!;
    const byClass = new Map<number, PossibleSteps>();
    for (const [type, { steps }] of taken) byClass.set(this.#classes.classOf(type), steps);
    for (const type of new Set([...external, ...pending])) {
      const known = taken.get(type);
      if (known) {
        known.own ||= pending.has(type);
        continue;
      }
      const index = this.#classes.classOf(type);
      const steps = byClass.get(index) ?? this.#finder.step(configuration, { type });
      byClass.set(index, steps);
      taken.set(type, { own: pending.has(type), steps });
      if (!steps.complete) this.#open.add(configuration);
    }
    const under = this.#delayedElsewhere(configuration, pending);
    for (const { steps } of taken.values()) {
      for (const { to, pending: left } of steps.steps) {
        if (!this.#reach(to, [...under, ...left])) this.#open.add(configuration);
      }
    }
  }

  /** Events under way that do not end with a state: all but those of delayed transitions. */
  #delayedElsewhere(configuration: number, pending: ReadonlySet<string>): string[] {
    const here = new Set(this.#configurations.at(configuration).nodes.flatMap((node) => this.#delayed[node]!));
    return [...pending].filter((type) => !here.has(type));
  }

  #graph(initial: readonly number[]): Skeleton {
    const events = new Map<string, number>();
    const from: number[] = [];
    const event: number[] = [];
    const to: number[] = [];
    const own: number[] = [];
    for (const [configuration, { taken }] of this.#found) {
      for (const [type, known] of taken) {
        if (!events.has(type)) events.set(type, events.size);
        for (const target of new Set(known.steps.steps.map((step) => step.to))) {
          from.push(configuration);
          event.push(events.get(type)!);
          to.push(target);
          own.push(known.own ? 1 : 0);
        }
      }
    }
    return {
      configurations: this.#configurations,
      initial,
      reached: [...this.#found.keys()],
      events: [...events.keys()],
      edges: { from: Int32Array.from(from), event: Int32Array.from(event), to: Int32Array.from(to) },
      own: Uint8Array.from(own),
      open: this.#open,
      complete: this.#open.size === 0,
    };
  }
}
