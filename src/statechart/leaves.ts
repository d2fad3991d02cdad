import type { AnyStateMachine, EventObject } from 'xstate';
import { actionsOf, builtInOf } from './action-objects.ts';
import { stateNodes } from './chart.ts';
import type { Recorded } from './recorder.ts';
import type { Effect, Leaf, Status } from './stepper.ts';

/**
 * The ends of steps, each with a number of its own, and the ids of delayed events.
 *
 * An event, delay or id that stands in the machine as it is belongs to the leaf; one that user code made belongs to the
 * step, and goes to `values`.
 */
export class Leaves {
  readonly timers: string[] = [];
  readonly #byKey = new Map<string, Leaf>();
  readonly #timers = new Map<string, number>();
  readonly #canonical = new Map<EventObject, EventObject>();
  readonly #numbers = new Map<EventObject, number>();
  readonly #bare = new Map<string, EventObject>();
  readonly #delays = new Set<number>();

  constructor(machine: AnyStateMachine) {
    for (const node of stateNodes(machine)) {
      for (const reference of actionsOf(node)) {
        const { event, delay, id, sendId } = builtInOf(machine, reference) ?? {};
        if (typeof event === 'object') this.canonical(event);
        const delayed = typeof delay === 'string' ? machine.implementations.delays[delay] : delay;
        if (typeof delayed === 'number') this.#delays.add(delayed);
        if (id !== undefined) this.timerOf(String(id));
        if (typeof sendId === 'string') this.timerOf(sendId);
      }
    }
  }

  /** The index of a delayed event's id. */
  timerOf(id: string): number {
    const known = this.#timers.get(id);
    if (known !== undefined) return known;
    const index = this.timers.push(id) - 1;
    this.#timers.set(id, index);
    return index;
  }

  /** The index of a delayed event's id, or -1 where nothing was ever scheduled under it. */
  knownTimer(id: string): number {
    return this.#timers.get(id) ?? -1;
  }

  /** One object for an event that stands in the machine, whichever copy of the machine it comes from. */
  canonical(event: EventObject): EventObject {
    const known = this.#canonical.get(event);
    if (known) return known;
    // Each copy has events of its own for delayed transitions, which are nothing but a type.
    const isBare = Object.keys(event).length === 1;
    const same = (isBare && this.#bare.get(event.type)) || event;
    if (isBare) this.#bare.set(event.type, same);
    this.#canonical.set(event, same);
    if (same === event) this.#numbers.set(event, this.#numbers.size);
    return same;
  }

  /** The leaf of what was recorded in a step; values that belong to the step are put into `values`. */
  of(configuration: number, status: Status, recorded: readonly Recorded[], values: unknown[]): Leaf {
    values.length = 0;
    const effects = recorded.flatMap((one) => this.#effectOf(one, values) ?? []);
    return this.intern(configuration, status, effects);
  }

  intern(configuration: number, status: Status, effects: readonly Effect[]): Leaf {
    const key = `${configuration}|${effects.map((effect) => this.#keyOf(effect)).join('|')}`;
    const known = this.#byKey.get(key);
    if (known) return known;
    const leaf: Leaf = Object.freeze({ index: this.#byKey.size, configuration, status, effects });
    this.#byKey.set(key, leaf);
    return leaf;
  }

  #effectOf(recorded: Recorded, values: unknown[]): Effect | undefined {
    if ('node' in recorded) return recorded;
    const slot = values.length;
    if (recorded.kind === 'cancel') {
      const timer = this.#timers.get(recorded.id);
      // An id that nothing has been scheduled under has nothing to cancel.
      return timer === undefined ? undefined : { kind: 'cancel', timer, slot };
    }
    const { event } = recorded;
    const constant = this.#canonical.get(event) ?? null;
    if (recorded.kind === 'post') {
      if (!constant) values.push(event);
      return { kind: 'post', event: constant, slot };
    }
    const delay = this.#delays.has(recorded.delay) ? recorded.delay : null;
    const timer = recorded.id === undefined ? -1 : this.timerOf(recorded.id);
    if (!constant || delay === null) values.push(event, recorded.delay);
    return { kind: 'schedule', timer, event: constant, delay, slot };
  }

  #keyOf(effect: Effect): string {
    switch (effect.kind) {
      case 'enter':
        return `+${effect.node}`;
      case 'leave':
        return `-${effect.node}`;
      case 'cancel':
        return `x${effect.timer}`;
      case 'post':
        return `p${this.#eventKey(effect.event)}`;
      case 'schedule':
        return `t${effect.timer} ${effect.delay} ${this.#eventKey(effect.event)}`;
    }
  }

  #eventKey(event: EventObject | null): number {
    return event === null ? -1 : this.#numbers.get(event)!;
  }
}
