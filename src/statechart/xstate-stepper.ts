import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import type { Chart } from './chart.ts';
import { Configurations } from './configurations.ts';
import { EventClasses } from './event-classes.ts';
import { InertScope } from './inert-scope.ts';
import { Leaves } from './leaves.ts';
import { loopingStates } from './looping-states.ts';
import { type PrivateCopy, privateCopy } from './private-copy.ts';
import { Recorder } from './recorder.ts';
import { refuseChart } from './refuse-chart.ts';
import { Snapshots } from './snapshots.ts';
import { StepError } from './step-error.ts';
import type { ConfigurationView, Leaf, Status, Stepper } from './stepper.ts';

export interface StepperOptions {
  /** Nodes whose entering and leaving are told; those with an `invoke` always are. */
  readonly watch: (nodeId: string) => boolean;
  /** Microsteps after which a step counts as endless, unless the machine says so itself. 1000 unless said. */
  readonly maxIterations?: number;
}

/**
 * A stepper in which XState takes every step.
 *
 * @throws ChartRefusal when the machine has parts that a simulated step cannot have.
 */
export function xstateStepper(machine: AnyStateMachine, options: StepperOptions): Stepper {
  return new XStateStepper(machine, options);
}

/** XState's own steps, in one reused scope, told as configurations, effects and leaves. */
export class XStateStepper implements Stepper {
  readonly nodes: readonly string[];
  readonly configurations: Configurations;
  readonly values: unknown[] = [];
  context: unknown;
  result: unknown;
  readonly leaves: Leaves;
  readonly classes: EventClasses;
  readonly #copy: PrivateCopy;
  readonly #recorder = new Recorder();
  readonly inert: InertScope;
  readonly #snapshots: Snapshots;

  constructor(
    machine: AnyStateMachine,
    { watch, maxIterations = 1000 }: StepperOptions,
    configurationsOf = (chart: Chart): Configurations => new Configurations(chart),
  ) {
    refuseChart(machine);
    const recorder = this.#recorder;
    this.#copy = privateCopy(machine, { watch, maxIterations, onMark: (kind, node) => recorder.mark(kind, node) });
    const { chart } = this.#copy;
    this.inert = new InertScope(machine.id, recorder.onAction);
    recorder.self = this.inert.self;
    this.configurations = configurationsOf(chart);
    this.#snapshots = new Snapshots(this.#copy.machine, this.#copy.nodes, this.configurations);
    this.classes = new EventClasses(this.#copy.machine);
    this.leaves = new Leaves(this.#copy.machine);
    this.nodes = chart.watched.map((number) => chart.nodes[number]!.id);
  }

  get timers(): readonly string[] {
    return this.leaves.timers;
  }

  classOf(eventType: string): number {
    return this.classes.classOf(eventType);
  }

  certain(): undefined {
    return undefined;
  }

  takenAgain(): void {}

  describe(configuration: number): ConfigurationView {
    return this.configurations.view(configuration);
  }

  begin(input: unknown): Leaf {
    const event = { type: 'xstate.init', input };
    this.#reset();
    const snapshot = this.#copy.machine.getInitialSnapshot(this.inert.scope, input);
    if (snapshot.status === 'error') {
      this.#refuse(undefined, event, snapshot.error);
      // What failed to start never executed the actions of its start.
      this.#recorder.reset();
    } else {
      this.#refuse(undefined, event);
    }
    return this.#leaf(snapshot);
  }

  step(configuration: number, context: unknown, _eventClass: number, event: EventObject): Leaf {
    const { status } = this.configurations.at(configuration);
    this.#reset();
    if (status !== 'active') {
      this.context = context;
      this.result = undefined;
      return this.leaves.of(configuration, status, [], this.values);
    }
    const before = this.#snapshots.snapshotOf(configuration, context);
    let snapshot: AnyMachineSnapshot;
    try {
      snapshot = this.#copy.machine.transition(before, event, this.inert.scope);
    } catch (error) {
      this.#refuse(before.value, event, error);
      const what = error instanceof Error ? error.message : String(error);
      throw new StepError('threw', what, before.value, event, error);
    }
    this.#refuse(before.value, event);
    return this.#leaf(snapshot);
  }

  #reset(): void {
    this.inert.reset();
    this.#recorder.reset();
  }

  /** XState swallows errors at the start, and wraps those of guards: what was refused is kept beside. */
  #refuse(state: unknown, event: EventObject, error?: unknown): void {
    const refused = this.inert.refused ?? this.#recorder.refused;
    if (refused !== undefined) {
      throw new StepError('refused', `${refused} cannot be had in a simulated step`, state, event, error);
    }
    const isEndless = error instanceof Error && error.message.startsWith('Infinite loop detected');
    if (isEndless && !(this.#copy.isBounded && state === undefined)) {
      const states = loopingStates(this.inert.trail);
      throw new StepError('endless', `the step never ends, going round ${states}`, state, event, error);
    }
    if (event.type === 'xstate.stop') throw new StepError('refused', 'xstate.stop is for actors', state, event);
  }

  #leaf(snapshot: AnyMachineSnapshot): Leaf {
    this.context = snapshot.context;
    this.result = snapshot.status === 'error' ? snapshot.error : snapshot.output;
    const configuration = this.#snapshots.configurationOf(snapshot);
    return this.leaves.of(configuration, snapshot.status as Status, this.#recorder.effects, this.values);
  }
}
