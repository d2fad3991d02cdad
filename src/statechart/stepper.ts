import type { EventObject } from 'xstate';

/** What became of the machine: still going, reached its end, or failed. */
export type Status = 'active' | 'done' | 'error';

/**
 * What a step asks of whoever runs the machine, in the order in which XState did it.
 *
 * `node` is an index into {@link Stepper.nodes}; `timer` an index into {@link Stepper.timers}. A `null` stands for a
 * value that depends on the context: it is then found in {@link Stepper.values} at `slot`, until the next step.
 */
export type Effect =
  | { readonly kind: 'enter' | 'leave'; readonly node: number }
  | {
      readonly kind: 'schedule';
      readonly timer: number;
      readonly event: EventObject | null;
      /** Milliseconds, as in XState. */
      readonly delay: number | null;
      readonly slot: number;
    }
  | { readonly kind: 'cancel'; readonly timer: number | null; readonly slot: number }
  | { readonly kind: 'post'; readonly event: EventObject | null; readonly slot: number };

/** Where a step ends. Leaves are interned: the same end is the same object, with the same `index`. */
export interface Leaf {
  /** Dense from 0, so that a run can keep what it derives from a leaf in arrays. */
  readonly index: number;
  readonly configuration: number;
  readonly status: Status;
  readonly effects: readonly Effect[];
}

/** Takes steps of one machine. Context goes in and comes out; everything else is small integers. */
export interface Stepper {
  /** Ids of the watched state nodes, in document order. */
  readonly nodes: readonly string[];
  /** Ids of delayed events met so far. */
  readonly timers: readonly string[];
  /** The context after the last step. */
  readonly context: unknown;
  /** The output (status `done`) or the error (status `error`) of the last step. */
  readonly result: unknown;
  /** The values of the last step that depend on the context, by slot of its effects. */
  readonly values: readonly unknown[];
  /** Intern an event type: types that no transition of the machine can tell apart share a class. */
  classOf(eventType: string): number;
  /** Start the machine on an input. */
  begin(input: unknown): Leaf;
  /** Take the macrostep of an event from a configuration and a context. */
  step(configuration: number, context: unknown, eventClass: number, event: EventObject): Leaf;
  /** The configuration as XState would show it. */
  describe(configuration: number): ConfigurationView;
}

export interface ConfigurationView {
  readonly value: unknown;
  readonly status: Status;
  /** Ids of all active state nodes, in document order. */
  readonly nodes: readonly string[];
  /** Indices of the active watched nodes. */
  readonly watched: readonly number[];
}
