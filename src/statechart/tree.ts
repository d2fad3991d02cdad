import type { EventObject } from 'xstate';
import type { Operation } from './operations.ts';
import type { Leaf } from './stepper.ts';

/**
 * The event that an operation sees: a register by number (0 holds the event from outside), or an event that is always
 * the same.
 */
export type EventSource = number | EventObject;

/** A place in a tree where the next node is, once a step has come there. */
export interface Slot {
  node: TreeNode | undefined;
}

/** A question with two answers: a guard, or whether a delay is a number. A delay's value goes to its register. */
export interface ForkNode {
  readonly kind: 'guard' | 'delay';
  readonly operation: Operation;
  readonly source: EventSource;
  readonly register: number;
  readonly yes: Slot;
  readonly no: Slot;
}

/** An answer that is kept in a register, and changes nothing else. */
export interface ValueNode {
  readonly kind: 'event' | 'id' | 'output' | 'call' | 'target';
  readonly operation: Operation;
  readonly source: EventSource;
  readonly register: number;
  readonly next: Slot;
}

/** A change of the context. */
export interface AssignNode {
  readonly kind: 'assign';
  readonly operation: Operation;
  readonly source: EventSource;
  readonly next: Slot;
  shape: AssignShape | undefined;
}

/** Keys of the context before and after, and those that change; undefined where they are not always the same. */
export interface AssignShape {
  readonly before: readonly string[] | undefined;
  readonly changed: readonly string[] | undefined;
  readonly after: readonly string[] | undefined;
}

/** The making of the first context from the input. */
export interface ContextNode {
  readonly kind: 'context';
  readonly operation: Operation;
  readonly source: EventSource;
  readonly next: Slot;
}

/** An event in a register joins the internal queue: the way depends on its class. */
export interface ClassNode {
  readonly kind: 'class';
  readonly register: number;
  readonly ways: Map<number, Slot>;
}

/** A done event is put into a register, with an output from another. */
export interface DoneNode {
  readonly kind: 'done';
  readonly type: string;
  readonly output: number;
  readonly register: number;
  readonly next: Slot;
}

/** The end of a step. */
export interface EndNode {
  readonly kind: 'end';
  readonly leaf: Leaf;
  /** By slot of the leaf's values: the register. */
  readonly values: readonly number[];
  /** Slots of values that are ids of delayed events, told as their indices. */
  readonly ids: readonly number[];
  /** Where the result is: a register, the `error` of the event, or one that is always the same. */
  readonly result: number | 'error' | { readonly constant: unknown };
  uses: number;
}

/** From here only XState knows. */
export interface OpaqueNode {
  readonly kind: 'opaque';
}

export type TreeNode = ForkNode | ValueNode | AssignNode | ContextNode | ClassNode | DoneNode | EndNode | OpaqueNode;
