import type { EventObject } from 'xstate';
import type { Configurations } from './configurations.ts';

/** What became of the machine: still going, reached its end, or failed. */
export type Status = 'active' | 'done' | 'error';

/**
 * What a step asks of whoever runs the machine, in the order in which XState did it.
 *
 * `node` is an index into {@link Stepper.nodes}; `timer` an index into {@link Stepper.timers}. A `null` stands for a
 * value that user code made: it is then found in {@link Stepper.values} at `slot`, until the next step.
 *
 * Delayed events are cancelled by id, as in XState: a later one under the same id takes the id over, so that the earlier
 * one still fires but cannot be cancelled any more, and its firing takes the later one's id away. When the status is not
 * `active` any more, all that was going on ends, whether it was left or not.
 */
export type Effect =
  | { readonly kind: 'enter' | 'leave'; readonly node: number }
  | {
      readonly kind: 'schedule';
      /** -1 for one without an id, which nothing can cancel. */
      readonly timer: number;
      readonly event: EventObject | null;
      /** Milliseconds, as in XState. */
      readonly delay: number | null;
      /** Where one of the two is null: the event is at `slot`, the delay at `slot + 1`. */
      readonly slot: number;
    }
  /** Where the timer is null, its index (or -1: nothing to cancel) is at `slot`. */
  | { readonly kind: 'cancel'; readonly timer: number | null; readonly slot: number }
  /** An event that the machine sends to itself, to be taken before any other. */
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
  /** Configurations by number, for others that step or explore the same machine. */
  readonly configurations: Configurations;
  /** The context after the last step. */
  readonly context: unknown;
  /** The output (status `done`) or the error (status `error`) of the last step. */
  readonly result: unknown;
  /** The values of the last step that depend on the context, by slot of its effects. */
  readonly values: readonly unknown[];
  /** Intern an event type: types that no transition of the machine can tell apart share a class. */
  classOf(eventType: string): number;
  /**
   * Start the machine on an input. What throws here gives status `error`, as in XState.
   *
   * @throws StepError when eventless transitions never end, or when the start asks for what a simulated step cannot have.
   */
  begin(input: unknown): Leaf;
  /**
   * Take the macrostep of an event from a configuration and a context. A finished machine stays as it is.
   *
   * @throws StepError when user code throws, when eventless transitions never end, or when the step asks for what a
   * simulated step cannot have.
   */
  step(configuration: number, context: unknown, eventClass: number, event: EventObject): Leaf;
  /**
   * The leaf of a step that has been taken before and asks nothing of its context or event, so that it always ends there
   * and leaves the context as it is; undefined where that is not so. The configuration -1 stands for the start. Whoever
   * then takes the step without asking says so with {@link takenAgain}.
   */
  certain(configuration: number, eventClass: number): Leaf | undefined;
  /** Count so many steps, taken without asking. */
  takenAgain(steps: number): void;
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
