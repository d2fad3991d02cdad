import {
  type AnyActorScope,
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createActor,
  type EventObject,
  type ExecutableActionObject,
} from 'xstate';
import type { Coverage } from './coverage.ts';

/** What a step asked for, as XState's own action objects say. */
export interface Asked {
  /** Custom actions by name: `+n3` on entering n3. */
  readonly names: string[];
  readonly timers: unknown[];
  readonly spawned: string[];
}

interface Transition {
  readonly eventType: string;
  readonly source: { readonly id: string; readonly type: string };
  readonly target?: readonly {
    readonly id: string;
    readonly type: string;
    readonly history: unknown;
    readonly parent: { readonly id: string };
  }[];
  readonly reenter: boolean;
  readonly actions: readonly unknown[];
}

/** XState on the unchanged machine, in a scope that only writes down; counts what its steps take. */
export class Reference {
  readonly asked: Asked = { names: [], timers: [], spawned: [] };
  readonly machine: AnyStateMachine;
  readonly #coverage: Coverage;
  readonly #scope: AnyActorScope;
  #history: Record<string, unknown> = {};

  constructor(machine: AnyStateMachine, coverage: Coverage) {
    this.machine = machine;
    machine.options.maxIterations = 25;
    this.#coverage = coverage;
    const self = createActor(machine);
    const system = { ...self.system, _sendInspectionEvent: (event: never) => this.#inspect(event) };
    Object.assign(self, { system });
    this.#scope = {
      self,
      id: self.id,
      sessionId: self.sessionId,
      system,
      logger: () => {},
      defer: () => {},
      emit: () => {},
      stopChild: () => {},
      actionExecutor: (action: ExecutableActionObject) => this.#act(action),
    } as unknown as AnyActorScope;
  }

  begin(input: unknown): AnyMachineSnapshot {
    return this.#counted({}, () => this.machine.getInitialSnapshot(this.#scope, input));
  }

  step(snapshot: AnyMachineSnapshot, event: EventObject): AnyMachineSnapshot {
    return this.#counted(snapshot.historyValue, () => this.machine.transition(snapshot, event, this.#scope));
  }

  #counted(history: Record<string, unknown>, take: () => AnyMachineSnapshot): AnyMachineSnapshot {
    this.asked.names.length = 0;
    this.asked.timers.length = 0;
    this.asked.spawned.length = 0;
    this.#history = history;
    return this.#coverage.during(take, ({ status }) => status !== 'error');
  }

  #act({ type, params }: ExecutableActionObject): void {
    const given = params as unknown as Record<string, unknown> & { actorRef?: { id: string } };
    const { asked } = this;
    if (type === 'xstate.raise' || type === 'xstate.sendTo') {
      const isDelayed = typeof given.delay === 'number';
      if (isDelayed) asked.timers.push(['schedule', given.id, given.event, given.delay]);
      else if (type === 'xstate.sendTo') asked.timers.push(['post', given.event]);
      this.#coverage.hit(`${type.slice(7)}${isDelayed ? ' delayed' : ''}`);
    } else if (type === 'xstate.cancel') {
      asked.timers.push(['cancel', given.sendId]);
      this.#coverage.hit('cancel');
    } else if (type === 'xstate.spawnChild') {
      asked.spawned.push(`+${given.actorRef!.id}`);
      this.#coverage.hit('invoke started');
    } else if (type === 'xstate.stopChild') {
      if (given) asked.spawned.push(`-${(given as unknown as { id: string }).id}`);
    } else {
      asked.names.push(type);
      if (type.startsWith('initial of')) this.#coverage.hit('initial actions');
      else if (!/^[+-]/.test(type)) this.#coverage.hit('custom action');
    }
  }

  #inspect({
    type,
    _transitions,
    snapshot,
  }: {
    type: string;
    _transitions?: readonly Transition[];
    snapshot: AnyMachineSnapshot;
  }): void {
    if (type !== '@xstate.microstep') return;
    for (const transition of _transitions ?? []) this.#countTransition(transition);
    this.#history = snapshot.historyValue;
    const parallel = snapshot._nodes.some((node) => node.type === 'parallel');
    if (parallel) this.#coverage.hit('parallel state active');
    if (snapshot._nodes.length > 3) this.#coverage.hit('hierarchy of three levels');
  }

  #countTransition({ eventType, source, target, reenter, actions }: Transition): void {
    const coverage = this.#coverage;
    if (eventType === '') coverage.hit('always');
    else if (eventType === '*') coverage.hit('wildcard *');
    else if (eventType.endsWith('.*')) coverage.hit('wildcard of a prefix');
    else if (eventType.startsWith('xstate.after')) coverage.hit('after');
    else if (eventType.startsWith('xstate.done.state')) coverage.hit(`done of a ${source.type} state`);
    else if (eventType.startsWith('xstate.done.actor')) coverage.hit('invoke done');
    else if (eventType.startsWith('xstate.error.actor')) coverage.hit('invoke failed');
    if (!target) coverage.hit(actions.length > 0 ? 'targetless' : 'forbidden');
    if (reenter) coverage.hit('reenter');
    if ((target?.length ?? 0) > 1) coverage.hit('several targets');
    for (const node of target ?? []) {
      if (node.type !== 'history') continue;
      coverage.hit(this.#history[node.id] ? `history ${node.history}, remembered` : 'history, by default');
    }
  }
}
