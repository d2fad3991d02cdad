import type { AnyMachineSnapshot, EventObject } from 'xstate';
import type { Leaves } from './leaves.ts';
import type { Operation } from './operations.ts';
import type { Effect, Status } from './stepper.ts';
import type { AssignNode, EndNode, EventSource, Slot, TreeNode, ValueNode } from './tree.ts';

/** A value that user code made, by its register, or one that stands in the machine. */
export type Sourced<T> = { readonly register: number } | { readonly constant: T };

const newSlot = (): Slot => ({ node: undefined });

/** One walk through a tree while XState takes the step: nodes that are there are checked, the others are added. */
export class Path {
  /** Set when a step asks something else than one with the same answers did before. */
  impurity: string | undefined;
  /** The register of the machine's output. */
  result: number | undefined;
  readonly #leaves: Leaves;
  readonly #effects: Effect[] = [];
  readonly #values: number[] = [];
  readonly #ids: number[] = [];
  #slot: Slot;
  #registers = 1;

  constructor(root: Slot, leaves: Leaves) {
    this.#slot = root;
    this.#leaves = leaves;
  }

  guard(operation: Operation, source: EventSource, answer: boolean): void {
    const node = this.#at({ kind: 'guard', operation, source, register: -1, yes: newSlot(), no: newSlot() });
    this.#slot = answer ? node.yes : node.no;
  }

  delay(operation: Operation, source: EventSource, isNumber: boolean): number {
    const register = this.#registers++;
    const node = this.#at({ kind: 'delay', operation, source, register, yes: newSlot(), no: newSlot() });
    this.#slot = isNumber ? node.yes : node.no;
    return register;
  }

  value(kind: ValueNode['kind'], operation: Operation, source: EventSource): number {
    const register = this.#registers++;
    this.#slot = this.#at({ kind, operation, source, register, next: newSlot() }).next;
    return register;
  }

  context(operation: Operation): void {
    this.#slot = this.#at({ kind: 'context', operation, source: 0, next: newSlot() }).next;
  }

  assign(operation: Operation, source: EventSource): AssignNode {
    const node = this.#at({ kind: 'assign', operation, source, next: newSlot(), shape: undefined });
    this.#slot = node.next;
    return node;
  }

  /** An event that user code made has an effect by its class. */
  branch(register: number, eventClass: number): void {
    const { ways } = this.#at({ kind: 'class', register, ways: new Map<number, Slot>() });
    const way = ways.get(eventClass) ?? newSlot();
    ways.set(eventClass, way);
    this.#slot = way;
  }

  /** A done event with an output that user code made. */
  done(type: string, output: number): number {
    const register = this.#registers++;
    this.#slot = this.#at({ kind: 'done', type, output, register, next: newSlot() }).next;
    return register;
  }

  opaque(): void {
    this.#slot.node ??= { kind: 'opaque' };
  }

  mark(kind: 'enter' | 'leave', node: number): void {
    this.#effects.push({ kind, node });
  }

  schedule(id: unknown, event: Sourced<EventObject>, delay: Sourced<number>): void {
    const timer = id === undefined ? -1 : this.#leaves.timerOf(String(id));
    const slot = this.#values.length;
    if ('register' in event || 'register' in delay) this.#values.push(registerOf(event), registerOf(delay));
    this.#effects.push({ kind: 'schedule', timer, event: this.#constant(event), delay: constantOf(delay), slot });
  }

  post(event: Sourced<EventObject>): void {
    const slot = this.#values.length;
    if ('register' in event) this.#values.push(event.register);
    this.#effects.push({ kind: 'post', event: this.#constant(event), slot });
  }

  cancel(id: Sourced<string>): void {
    const slot = this.#values.length;
    if ('constant' in id) {
      const timer = this.#leaves.knownTimer(id.constant);
      if (timer >= 0) this.#effects.push({ kind: 'cancel', timer, slot });
      return;
    }
    this.#ids.push(slot);
    this.#values.push(id.register);
    this.#effects.push({ kind: 'cancel', timer: null, slot });
  }

  end(configuration: number, snapshot: AnyMachineSnapshot): EndNode {
    const leaf = this.#leaves.intern(configuration, snapshot.status as Status, this.#effects);
    const result = snapshot.status === 'error' ? 'error' : (this.result ?? { constant: snapshot.output });
    const node = this.#at({ kind: 'end', leaf, values: this.#values, ids: this.#ids, result, uses: 0 });
    if (node.leaf !== leaf) this.#impure('the same answers led somewhere else');
    return node;
  }

  #constant(event: Sourced<EventObject>): EventObject | null {
    return 'constant' in event ? this.#leaves.canonical(event.constant) : null;
  }

  /** The node at this place: the one that is there, if it is the same, or this one. */
  #at<T extends TreeNode>(fresh: T): T {
    const { node } = this.#slot;
    if (!node) {
      this.#slot.node = fresh;
      return fresh;
    }
    if (!isSame(node, fresh))
      this.#impure(`the same answers led to another question (${node.kind}, then ${fresh.kind})`);
    return node as T;
  }

  #impure(what: string): never {
    this.impurity ??= what;
    throw new Error(what);
  }
}

function registerOf(value: Sourced<unknown>): number {
  return 'register' in value ? value.register : -1;
}

function constantOf<T>(value: Sourced<T>): T | null {
  return 'constant' in value ? value.constant : null;
}

function isSame(a: TreeNode, b: TreeNode): boolean {
  if (a.kind !== b.kind) return false;
  if ('operation' in a && 'operation' in b) {
    const isSameSource =
      a.source === b.source ||
      (typeof a.source === 'object' && typeof b.source === 'object' && a.source.type === b.source.type);
    return a.operation === b.operation && isSameSource;
  }
  if ('register' in a && 'register' in b) return a.register === b.register;
  return true;
}
