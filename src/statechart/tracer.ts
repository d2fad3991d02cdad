import type { AnyActorScope, AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import { assignShape } from './assign-shape.ts';
import type { Configurations } from './configurations.ts';
import type { EventClasses } from './event-classes.ts';
import { EventFlow } from './event-flow.ts';
import type { InertScope } from './inert-scope.ts';
import type { Leaves } from './leaves.ts';
import type { Operation, OperationArguments } from './operations.ts';
import { Path, type Sourced } from './path.ts';
import { type InternalQueue, marker, privateCopy } from './private-copy.ts';
import { isDelay, isSelf } from './replay.ts';
import { type Resolve, rewire } from './rewire.ts';
import { Snapshots } from './snapshots.ts';
import type { AssignNode, EndNode, EventSource, Slot } from './tree.ts';

interface ResolvedParameters {
  readonly event?: EventObject;
  readonly id?: unknown;
  readonly delay?: unknown;
  readonly sendId?: unknown;
}

/** One step being traced. */
interface Trace {
  readonly path: Path;
  readonly flow: EventFlow;
  /** The context that operations are to see; undefined until the first has seen it. */
  context: unknown;
  /** Registers of what the action at hand was answered. */
  asked: { event?: number; delay?: number; id?: number };
  isRaising: boolean;
  assigned: AssignNode | undefined;
  changes: unknown;
  /** What the final state at hand puts out, until a done event has taken it. */
  output: { readonly register: number; readonly value: unknown } | undefined;
  /** What keeps this step out of the tree. */
  isUntraceable: boolean;
}

export interface TracerParts {
  /** The scope of the steps that XState takes on the machine as it is: user code is handed the same stubs here. */
  readonly inert: InertScope;
  readonly configurations: Configurations;
  readonly classes: EventClasses;
  readonly leaves: Leaves;
  readonly wire?: typeof rewire | undefined;
}

/**
 * Lets XState take a step on a copy of the machine in which user code reports what it is asked and what it answers, and
 * adds that to a tree.
 */
export class Tracer {
  readonly inert: InertScope;
  /** Effects are taken from the actions as they are resolved, not from here. */
  readonly #scope: AnyActorScope;
  readonly #machine: AnyStateMachine;
  readonly #snapshots: Snapshots;
  readonly #parts: TracerParts;
  #trace!: Trace;

  constructor(
    original: AnyStateMachine,
    options: { readonly watch: (nodeId: string) => boolean; readonly maxIterations: number },
    parts: TracerParts,
  ) {
    const onMark = (kind: 'enter' | 'leave', node: number): void => this.#trace.path.mark(kind, node);
    const { machine, nodes } = privateCopy(original, { ...options, onMark });
    this.#machine = machine;
    this.#parts = parts;
    this.#snapshots = new Snapshots(machine, nodes, parts.configurations);
    this.inert = parts.inert;
    this.#scope = { ...parts.inert.scope, actionExecutor: () => {} };
    const around =
      (type: string, resolve: Resolve): Resolve =>
      (...args) =>
        this.#resolve(type, resolve, args);
    const wire = parts.wire ?? rewire;
    wire({ machine, nodes, wrap: (operation) => (args) => this.#ask(operation, args), around });
    // Done events are pushed after the entry of a final state: the queue has to be watched by then.
    const beforeDone = marker(false, (_snapshot, queue) => {
      this.#watch(queue);
      this.#trace.output = undefined;
    });
    for (const node of nodes) if (node.type === 'final') node.entry.push(beforeDone);
  }

  /** The context of a machine whose context is not made from its input. */
  get staticContext(): unknown {
    const { context } = this.#machine.config;
    return typeof context === 'function' || !context ? {} : context;
  }

  /** Trace the start of the machine; undefined where only XState can tell. */
  begin(root: Slot, event: EventObject & { readonly input: unknown }): EndNode | undefined {
    return this.#follow(root, event, undefined, () => this.#machine.getInitialSnapshot(this.#scope, event.input));
  }

  /** Trace a step; undefined where only XState can tell. */
  step(root: Slot, configuration: number, context: unknown, event: EventObject): EndNode | undefined {
    const before = this.#snapshots.snapshotOf(configuration, context);
    return this.#follow(root, event, context, () => this.#machine.transition(before, event, this.#scope));
  }

  #follow(root: Slot, event: EventObject, context: unknown, take: () => AnyMachineSnapshot): EndNode | undefined {
    this.inert.reset();
    const path = new Path(root, this.#parts.leaves);
    const flow = new EventFlow(event);
    const trace = { path, flow, context, asked: {}, isRaising: false, assigned: undefined, changes: undefined };
    this.#trace = { ...trace, output: undefined, isUntraceable: false };
    let end: EndNode | undefined;
    try {
      const snapshot = take();
      const isStartFailed = snapshot.status === 'error' && event.type === 'xstate.init';
      const isWhole = !this.#trace.isUntraceable && this.inert.refused === undefined && !path.impurity;
      if (isWhole && !isStartFailed && snapshot.status !== 'stopped') {
        end = path.end(this.#snapshots.configurationOf(snapshot), snapshot);
      }
    } catch {
      // XState itself, on the machine as it is, says what is wrong.
    }
    if (path.impurity) throw new Error(path.impurity);
    return end;
  }

  #untraceable(): never {
    this.#trace.isUntraceable = true;
    throw new Error('only XState can take this step');
  }

  /** An operation is met: ask it as XState would, and put question and answer into the tree. */
  #ask(operation: Operation, args: OperationArguments): unknown {
    const { path } = this.#trace;
    const { kind } = operation;
    if (kind === 'opaque') {
      path.opaque();
      return this.#untraceable();
    }
    if (kind === 'context') {
      path.context(operation);
      return operation.ask(args);
    }
    const source = this.#source(operation, args);
    const answer = operation.ask(args);
    switch (kind) {
      case 'guard':
        path.guard(operation, source, Boolean(answer));
        break;
      case 'assign':
        this.#trace.assigned = path.assign(operation, source);
        this.#trace.changes = answer;
        break;
      case 'delay':
        if (typeof answer === 'number' && !isDelay(answer)) this.#untraceable();
        this.#trace.asked.delay = path.delay(operation, source, typeof answer === 'number');
        break;
      default:
        this.#keep(kind, operation, path.value(kind, operation, source), answer);
    }
    return answer;
  }

  /** An answer has gone to a register: note what it is for. */
  #keep(
    kind: 'event' | 'id' | 'target' | 'output' | 'call',
    operation: Operation,
    register: number,
    answer: unknown,
  ): void {
    if (kind === 'event' || kind === 'id') this.#trace.asked[kind] = register;
    else if (kind === 'target' && !isSelf(answer, this.inert.self)) this.#untraceable();
    else if (kind === 'output' && operation.node === 0) this.#trace.path.result = register;
    else if (kind === 'output') this.#trace.output = { register, value: answer };
  }

  /** Where replaying finds the event that an operation sees. Its context has to be the one at hand. */
  #source(operation: Operation, { context, event }: OperationArguments): EventSource {
    const trace = this.#trace;
    trace.context ??= context;
    const isMachineOutput = operation.kind === 'output' && operation.node === 0;
    const source = isMachineOutput ? this.#doneSource(event) : trace.flow.sourceOf(event);
    if (source === undefined || context !== trace.context) {
      trace.path.impurity ??= 'user code saw a context or an event that XState did not pass on';
      return this.#untraceable();
    }
    return source;
  }

  #doneSource(event: { readonly type: string; readonly output?: unknown }): EventSource {
    const { output, path } = this.#trace;
    this.#trace.output = undefined;
    return output && output.value === event.output ? path.done(event.type, output.register) : event;
  }

  /** Around XState's resolving of each built-in action. */
  #resolve(type: string, resolve: Resolve, args: readonly unknown[]): readonly unknown[] {
    const trace = this.#trace;
    this.#watch((args[5] as { internalQueue: InternalQueue }).internalQueue);
    trace.asked = {};
    trace.isRaising = type === 'xstate.raise';
    const resolved = resolve(...args);
    trace.isRaising = false;
    if (type === 'xstate.assign') this.#settle(args[1] as AnyMachineSnapshot, resolved[0] as AnyMachineSnapshot);
    else if (type === 'xstate.cancel' || type === 'xstate.raise' || type === 'xstate.sendTo') {
      this.#effect(type, resolved[1] as ResolvedParameters);
    }
    return resolved;
  }

  #settle(before: AnyMachineSnapshot, after: AnyMachineSnapshot): void {
    const trace = this.#trace;
    trace.context = after.context;
    if (trace.assigned) assignShape(trace.assigned, before.context, trace.changes, after.context);
  }

  #effect(type: string, { event, id, delay, sendId }: ResolvedParameters): void {
    const { path, asked } = this.#trace;
    if (type === 'xstate.cancel') path.cancel(sourced(asked.id, String(sendId)));
    else if (typeof delay === 'number') path.schedule(id, sourced(asked.event, event!), sourced(asked.delay, delay));
    else if (type === 'xstate.sendTo') {
      if (asked.event !== undefined) this.#branch(event!, asked.event);
      // XState makes another event of this one.
      if (event!.type === 'xstate.error') this.#untraceable();
      path.post(sourced(asked.event, event!));
    }
  }

  #branch(event: EventObject, register: number): void {
    if (typeof event?.type !== 'string') this.#untraceable();
    this.#trace.path.branch(register, this.#parts.classes.classOf(event.type));
  }

  #watch(queue: InternalQueue): void {
    this.#trace.flow.watch(queue, (event) => {
      const { isRaising, asked } = this.#trace;
      if (!isRaising) return this.#doneSource(event);
      if (asked.event === undefined) return event;
      this.#branch(event, asked.event);
      return asked.event;
    });
  }
}

function sourced<T>(register: number | undefined, constant: T): Sourced<T> {
  return register === undefined ? { constant } : { register };
}
