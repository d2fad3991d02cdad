import type { EventObject } from 'xstate';
import type { InternalQueue } from './private-copy.ts';
import type { EventSource } from './tree.ts';

/** Follows the events of a step through XState's internal queue, so as to know where replaying finds the one in hand. */
export class EventFlow {
  #queue: InternalQueue | undefined;
  readonly #waiting: { readonly event: { readonly type: string }; readonly source: EventSource }[] = [];
  #event: { readonly type: string };
  #source: EventSource = 0;

  constructor(outside: EventObject) {
    this.#event = outside;
  }

  /** Where replaying finds an event that XState hands to user code; undefined if it is not the one in hand. */
  sourceOf(event: { readonly type: string }): EventSource | undefined {
    // At the start XState makes the event itself.
    const isStart = this.#source === 0 && event.type === 'xstate.init' && this.#event.type === 'xstate.init';
    return event === this.#event || isStart ? this.#source : undefined;
  }

  /** Watch a queue from now on: `sourceOf` tells the source of each event that is put in. */
  watch(queue: InternalQueue, sourceOf: (event: EventObject) => EventSource): void {
    if (this.#queue === queue) return;
    this.#queue = queue;
    const push = (event: EventObject): number => {
      this.#waiting.push({ event, source: sourceOf(event) });
      return Array.prototype.push.call(queue, event);
    };
    const shift = (): unknown => {
      const next = this.#waiting.shift();
      if (next) {
        this.#event = next.event;
        this.#source = next.source;
      }
      return Array.prototype.shift.call(queue);
    };
    Object.defineProperties(queue, { push: { value: push }, shift: { value: shift } });
  }
}
