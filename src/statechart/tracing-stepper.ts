import type { AnyStateMachine, EventObject } from 'xstate';
import { freeze } from './alike.ts';
import type { Chart } from './chart.ts';
import { compile, type Walk } from './compile.ts';
import type { Configurations } from './configurations.ts';
import { Frame } from './frame.ts';
import { replay } from './replay.ts';
import type { rewire } from './rewire.ts';
import { StepError } from './step-error.ts';
import type { ConfigurationView, Leaf, Stepper } from './stepper.ts';
import { Tracer } from './tracer.ts';
import type { EndNode, OpaqueNode, Slot } from './tree.ts';
import { compareEndings, impureStep, isSampled } from './verify.ts';
import { type StepperOptions, XStateStepper } from './xstate-stepper.ts';

export interface TracingOptions extends StepperOptions {
  /** Take a share of the steps again through XState, and stop where the two differ. */
  readonly verify?: boolean;
  /** Steps traced at most; past it XState itself takes those never taken before. 100,000 unless said. */
  readonly traceBudget?: number;
  /** Uses after which a tree of steps becomes code of its own; Infinity for never. 1000 unless said. */
  readonly compileAfter?: number;
}

/** How steps were taken. */
export interface StepCounts {
  steps: number;
  /** From the table. */
  replayed: number;
  /** By XState, and written into the table. */
  traced: number;
  /** By XState alone: what the table cannot hold, what throws, and what is past the budget. */
  fellBack: number;
}

/**
 * A stepper that lets XState take each distinct step once and replays what it did.
 *
 * @throws ChartRefusal when the machine has parts that a simulated step cannot have.
 */
export function tracingStepper(machine: AnyStateMachine, options: TracingOptions): TracingStepper {
  return new TracingStepper(machine, options);
}

/** Parts that a test may put something else in the place of. */
export interface TracingParts {
  readonly configurationsOf?: (chart: Chart) => Configurations;
  readonly wire?: typeof rewire;
}

/** The tree of the steps from one configuration on one class of events. */
interface Root extends Slot {
  walk: Walk | undefined;
  uses: number;
  /** Uses after which the tree becomes code. */
  hot: number;
}

/** A step about to be taken; configuration -1 is the start of the machine. */
interface Step {
  readonly root: Root;
  readonly configuration: number;
  readonly context: unknown;
  readonly event: EventObject;
}

const opaque: OpaqueNode = { kind: 'opaque' };

export class TracingStepper implements Stepper {
  readonly nodes: readonly string[];
  readonly configurations: Configurations;
  readonly values: unknown[] = [];
  readonly counts: StepCounts = { steps: 0, replayed: 0, traced: 0, fellBack: 0 };
  context: unknown;
  result: unknown;
  readonly #xstate: XStateStepper;
  readonly #tracer: Tracer;
  readonly #frame: Frame;
  readonly #start: Root;
  /** By configuration and class of event. */
  readonly #roots: Root[][] = [];
  readonly #isVerifying: boolean;
  readonly #isCompiling: boolean;
  readonly #hot: number;
  readonly #budget: number;

  constructor(machine: AnyStateMachine, options: TracingOptions, parts: TracingParts = {}) {
    const { watch, maxIterations = 1000, verify = false, traceBudget = 100_000, compileAfter = 1000 } = options;
    this.#xstate = new XStateStepper(machine, options, parts.configurationsOf);
    const { configurations, classes, leaves, nodes, inert } = this.#xstate;
    this.nodes = nodes;
    this.configurations = configurations;
    this.#tracer = new Tracer(
      machine,
      { watch, maxIterations },
      { configurations, classes, leaves, inert, wire: parts.wire },
    );
    const { self, system, spawn } = inert;
    this.#frame = new Frame(self, system, spawn, classes);
    this.#isVerifying = verify;
    this.#hot = compileAfter;
    this.#isCompiling = compileAfter < Number.POSITIVE_INFINITY;
    this.#start = this.#emptyRoot();
    this.#budget = traceBudget;
  }

  get timers(): readonly string[] {
    return this.#xstate.timers;
  }

  classOf(eventType: string): number {
    return this.#xstate.classOf(eventType);
  }

  certain(configuration: number, eventClass: number): Leaf | undefined {
    if (this.#isVerifying) return undefined;
    const end = (configuration < 0 ? this.#start : this.#roots[configuration]?.[eventClass])?.node;
    if (end?.kind !== 'end' || end.values.length > 0 || end.leaf.status === 'error') return undefined;
    return end.leaf;
  }

  takenAgain(steps: number): void {
    this.counts.steps += steps;
    this.counts.replayed += steps;
  }

  describe(configuration: number): ConfigurationView {
    return this.configurations.view(configuration);
  }

  begin(input: unknown): Leaf {
    const event = { type: 'xstate.init', input };
    this.counts.steps++;
    return this.#take(this.#start, -1, this.#tracer.staticContext, event);
  }

  step(configuration: number, context: unknown, eventClass: number, event: EventObject): Leaf {
    this.counts.steps++;
    const root = this.#roots[configuration]?.[eventClass] ?? this.#newRoot(configuration, eventClass);
    return this.#take(root, configuration, context, event);
  }

  #take(root: Root, configuration: number, context: unknown, event: EventObject): Leaf {
    const end = this.#replay(root, context, event);
    if (end?.kind === 'end' && this.#tracer.inert.refused === undefined) {
      this.counts.replayed++;
      this.#finish(end, event);
      if (this.#isVerifying && isSampled(++end.uses)) this.#verify(end, { root, configuration, context, event });
      return end.leaf;
    }
    return this.#takeThroughXState(end === undefined, { root, configuration, context, event });
  }

  /** Where replaying ends; what throws is for XState to report. */
  #replay(root: Root, context: unknown, event: EventObject): EndNode | OpaqueNode | undefined {
    const { walk } = root;
    try {
      if (walk) return walk(this.#frame, context, event);
      if (++root.uses === root.hot && this.#isCompiling) root.walk = compile(root);
      return replay(root, this.#frame, context, event);
    } catch {
      return opaque;
    }
  }

  /** Tell the caller how a step has ended. */
  #finish(end: EndNode, event: EventObject): void {
    const { context, registers } = this.#frame;
    const { values, ids, result } = end;
    this.context = context;
    if (typeof result === 'number') this.result = registers[result];
    else this.result = result === 'error' ? (event as EventObject & { error?: unknown }).error : result.constant;
    if (values.length === 0 && this.values.length === 0) return;
    this.values.length = values.length;
    for (let slot = 0; slot < values.length; slot++) this.values[slot] = registers[values[slot]!];
    for (const slot of ids) this.values[slot] = this.#xstate.leaves.knownTimer(String(this.values[slot]));
  }

  #takeThroughXState(isNew: boolean, step: Step): Leaf {
    const end = isNew && this.counts.traced < this.#budget ? this.#trace(step) : undefined;
    if (!end) return this.#fallBack(step);
    this.counts.traced++;
    // The tree has grown: its code is out of date, and a tree that grows often is made code less often.
    if (step.root.walk) step.root.hot *= 2;
    step.root.walk = undefined;
    step.root.uses = 0;
    if (this.#replay(step.root, step.context, step.event) !== end) {
      throw this.#impure('the same step, taken twice, goes two ways', step);
    }
    this.#finish(end, step.event);
    if (this.#isVerifying && isSampled(++end.uses)) this.#verify(end, step);
    return end.leaf;
  }

  #trace(step: Step): EndNode | undefined {
    const { root, configuration, context, event } = step;
    try {
      return configuration < 0
        ? this.#tracer.begin(root, event as EventObject & { input: unknown })
        : this.#tracer.step(root, configuration, context, event);
    } catch (error) {
      throw this.#impure((error as Error).message, step);
    }
  }

  #fallBack(step: Step): Leaf {
    this.counts.fellBack++;
    const leaf = this.#ask(step);
    const { context, result, values } = this.#xstate;
    this.context = context;
    this.result = result;
    this.values.splice(0, this.values.length, ...values);
    return leaf;
  }

  /** XState itself, on the machine as it is. */
  #ask(step: Step): Leaf {
    const { configuration, context, event } = step;
    this.#tracer.inert.refused = undefined;
    try {
      return configuration < 0
        ? this.#xstate.begin((event as EventObject & { input: unknown }).input)
        : this.#xstate.step(configuration, context, -1, event);
    } catch (error) {
      // What was frozen refuses to be changed; XState says so of guards in words of its own, on a line before.
      const isFrozen = error instanceof StepError && error.failure === 'threw' && this.#isVerifying;
      const refusal = isFrozen
        ? /^.*Cannot (assign to read only|add|define|delete) property.*$/m.exec(error.message)
        : null;
      if (refusal) throw this.#impure(`user code changes what it is given (${refusal[0]})`, step, error);
      throw error;
    }
  }

  #verify({ leaf }: EndNode, step: Step): void {
    const { context, result } = this;
    const values = [...this.values];
    // Before XState sees it: what a step has given away must not change any more.
    freeze(step.context);
    freeze(context);
    const other = this.#ask(step);
    const taken = {
      leaf: other,
      context: this.#xstate.context,
      result: this.#xstate.result,
      values: this.#xstate.values,
    };
    const difference = compareEndings({ leaf, context, result, values }, taken, this);
    if (difference) throw this.#impure(difference, step);
  }

  #impure(what: string, { configuration, event }: Step, cause?: unknown): StepError {
    return impureStep(what, configuration < 0 ? undefined : this.describe(configuration).value, event, cause);
  }

  #emptyRoot(): Root {
    return { node: undefined, walk: undefined, uses: 0, hot: this.#hot };
  }

  #newRoot(configuration: number, eventClass: number): Root {
    const { status } = this.configurations.at(configuration);
    const root = this.#emptyRoot();
    if (status !== 'active') {
      const leaf = this.#xstate.leaves.intern(configuration, status, []);
      root.node = { kind: 'end', leaf, values: [], ids: [], result: { constant: undefined }, uses: 0 };
    }
    this.#roots[configuration] ??= [];
    this.#roots[configuration]![eventClass] = root;
    return root;
  }
}
