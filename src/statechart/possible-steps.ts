import type { AnyMachineSnapshot, AnyStateMachine, EventObject } from 'xstate';
import type { Configurations } from './configurations.ts';
import { collected } from './enqueued-actions.ts';
import { delayedTypes, eventSamples } from './event-samples.ts';
import { InertScope, type Microstep } from './inert-scope.ts';
import type { Operation, OperationArguments } from './operations.ts';
import { Oracle } from './oracle.ts';
import { type InternalQueue, marker, privateCopy } from './private-copy.ts';
import { Recorder } from './recorder.ts';
import { type Resolve, rewire } from './rewire.ts';
import { Snapshots } from './snapshots.ts';

/** One way a step may end. */
export interface PossibleStep {
  readonly to: number;
  /** Types of the events that it leaves for later: delayed, or sent to itself. */
  readonly pending: readonly string[];
}

export interface PossibleSteps {
  readonly steps: readonly PossibleStep[];
  /** Whether these are all. */
  readonly complete: boolean;
}

/** Ends a round that comes to a point from which another round has gone on, or to code that cannot be followed. */
class RoundOver extends Error {}

/** Of one step: enough for ten guards that all matter at once. */
const mostRounds = 1024;

/** Finds every way a step may end when nothing is known of context and event data: each guard may go either way. */
export class PossibleStepFinder {
  readonly machine: AnyStateMachine;
  readonly #snapshots: Snapshots;
  readonly #oracle = new Oracle();
  readonly #recorder = new Recorder();
  readonly #inert: InertScope;
  readonly #samples: readonly string[];
  readonly #delayed: ReadonlySet<string>;
  readonly #passed = new Set<string>();
  readonly #rewired: (reference: unknown, node: number) => unknown[];
  #queue: InternalQueue | undefined;
  #previous: AnyMachineSnapshot | undefined;
  #isOver = false;
  /** Rounds that may still be made, over all steps. */
  #effort: number;
  #isUnknown = false;

  constructor(original: AnyStateMachine, configurations: Configurations, maxIterations: number, effort: number) {
    this.#effort = effort;
    const { machine, nodes } = privateCopy(original, { watch: () => false, maxIterations, onMark: () => {} });
    this.machine = machine;
    this.#samples = eventSamples(machine);
    this.#delayed = new Set(delayedTypes(machine).flat());
    this.#snapshots = new Snapshots(machine, nodes, configurations);
    this.#inert = new InertScope(machine.id, this.#recorder.onAction);
    this.#recorder.self = this.#inert.self;
    this.#inert.onMicrostep = (microstep) => this.#onMicrostep(microstep);
    const seeQueue = (_snapshot: AnyMachineSnapshot, queue: InternalQueue): void => {
      this.#queue = queue;
    };
    const around = (type: string, resolve: Resolve): Resolve => {
      if (type !== 'xstate.raise') return resolve;
      return (...args) => {
        this.#queue = (args[5] as { internalQueue: InternalQueue }).internalQueue;
        return resolve(...args);
      };
    };
    this.#rewired = rewire({ machine, nodes, wrap: (operation) => (args) => this.#answer(operation, args), around });
    for (const node of nodes) if (node.type === 'final') node.entry.push(marker(false, seeQueue));
  }

  begin(): PossibleSteps {
    return this.#rounds(undefined, () => this.machine.getInitialSnapshot(this.#inert.scope, undefined));
  }

  step(configuration: number, event: EventObject): PossibleSteps {
    const before = this.#snapshots.snapshotOf(configuration, {});
    return this.#rounds(before, () => this.machine.transition(before, event, this.#inert.scope));
  }

  #rounds(before: AnyMachineSnapshot | undefined, take: () => AnyMachineSnapshot): PossibleSteps {
    const found = new Map<string, PossibleStep>();
    this.#oracle.start();
    this.#passed.clear();
    this.#isUnknown = false;
    let rounds = 0;
    do {
      if (++rounds > mostRounds || --this.#effort < 0) return { steps: [...found.values()], complete: false };
      const snapshot = this.#round(before, take);
      if (!snapshot) continue;
      const pending = this.#pending();
      const to = this.#snapshots.configurationOf(snapshot);
      found.set(`${to}|${pending.join('|')}`, { to, pending });
    } while (this.#oracle.next());
    return { steps: [...found.values()], complete: !this.#isUnknown };
  }

  /** Where this round ends; undefined where it need not be followed, or where the run itself would stop. */
  #round(before: AnyMachineSnapshot | undefined, take: () => AnyMachineSnapshot): AnyMachineSnapshot | undefined {
    this.#inert.reset();
    this.#recorder.reset();
    this.#queue = undefined;
    this.#previous = before;
    this.#isOver = false;
    try {
      const snapshot = take();
      return this.#isOver || this.#inert.refused ? undefined : snapshot;
    } catch {
      return undefined;
    }
  }

  /** What comes after a microstep depends on nothing but this: where it was before, another round has gone on. */
  #onMicrostep({ snapshot, _transitions }: Microstep): void {
    const isEventless = _transitions[0]?.eventType === '';
    const goesOn = this.#previous ? !(isEventless && snapshot === this.#previous) : 'unknown';
    this.#previous = snapshot;
    if (!this.#oracle.isOnNewGround) return;
    const nodes = snapshot._nodes.map((node) => this.#snapshots.numberOf(node)).join(' ');
    const history = Object.entries(snapshot.historyValue as Record<string, { id: string }[]>)
      .map(([id, remembered]) => `${id}:${remembered.map((node) => node.id).join(' ')}`)
      .join(';');
    const queue = (this.#queue ?? []).map(({ type }) => type).join(' ');
    const point = [nodes, history, snapshot.status, queue, goesOn, this.#pending().join(' ')].join('|');
    if (this.#passed.has(point)) this.#over();
    this.#passed.add(point);
  }

  #over(): never {
    this.#isOver = true;
    throw new RoundOver('this round need not go on');
  }

  #pending(): string[] {
    const types = this.#recorder.effects.flatMap((effect) => {
      if (effect.kind === 'post') return [effect.event.type];
      // A delayed transition is cancelled on leaving its state, and known from that.
      return effect.kind === 'schedule' && !this.#delayed.has(effect.event.type) ? [effect.event.type] : [];
    });
    return [...new Set(types)].sort();
  }

  #answer(operation: Operation, args: OperationArguments): unknown {
    switch (operation.kind) {
      case 'guard':
        return this.#oracle.answer(2) === 0;
      case 'delay':
        return this.#oracle.answer(2) === 0 ? 1 : undefined;
      case 'event':
        return { type: this.#samples[this.#oracle.answer(this.#samples.length)]! };
      case 'id':
        return '';
      case 'target':
        return this.#inert.self;
      case 'assign':
      case 'context':
        return {};
      case 'output':
      case 'call':
        return undefined;
      case 'opaque':
        collected(
          operation,
          args,
          (action) => this.#rewired(action, operation.node),
          () => {
            this.#isUnknown = true;
            return this.#over();
          },
        );
        return undefined;
    }
  }
}
