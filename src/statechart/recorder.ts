import type { EventObject, ExecutableActionObject } from 'xstate';

/** What XState asked for in a step, with all values as they were. */
export type Recorded =
  | { readonly kind: 'enter' | 'leave'; readonly node: number }
  | { readonly kind: 'schedule'; readonly id: string | undefined; readonly event: EventObject; readonly delay: number }
  | { readonly kind: 'cancel'; readonly id: string }
  | { readonly kind: 'post'; readonly event: EventObject };

interface SendParameters {
  readonly event: EventObject;
  readonly id?: string;
  readonly delay?: unknown;
  readonly to?: unknown;
  readonly sendId?: unknown;
}

/** Collects the effects of one step, from markers and from the actions that XState would execute. */
export class Recorder {
  readonly effects: Recorded[] = [];
  /** A delay, or an addressee, that a simulated step cannot have. */
  refused: string | undefined;
  /** The stub that stands for the machine's own actor. */
  self: object | undefined;

  reset(): void {
    this.effects.length = 0;
    this.refused = undefined;
  }

  mark(kind: 'enter' | 'leave', node: number): void {
    this.effects.push({ kind, node });
  }

  readonly onAction = (action: ExecutableActionObject): void => {
    const parameters = action.params as unknown as SendParameters;
    if (action.type === 'xstate.raise') {
      if (typeof parameters.delay === 'number') this.#schedule(parameters, parameters.delay);
    } else if (action.type === 'xstate.cancel') {
      this.effects.push({ kind: 'cancel', id: String(parameters.sendId) });
    } else if (action.type === 'xstate.sendTo') {
      this.#send(parameters);
    }
  };

  #send(parameters: SendParameters): void {
    if (parameters.to !== this.self) this.refused ??= 'sendTo() another actor';
    else if (typeof parameters.delay === 'number') this.#schedule(parameters, parameters.delay);
    else this.effects.push({ kind: 'post', event: this.#posted(parameters.event) });
  }

  /** XState's older way to report an error of one's own. */
  #posted(event: EventObject & { readonly data?: unknown }): EventObject {
    if (event.type !== 'xstate.error') return event;
    const actorId = (this.self as { id: string }).id;
    return { type: `xstate.error.actor.${actorId}`, error: event.data, actorId } as EventObject;
  }

  #schedule({ event, id }: SendParameters, delay: number): void {
    if (!(delay >= 0 && delay < Number.POSITIVE_INFINITY)) this.refused ??= `a delay of ${delay} ms`;
    this.effects.push({ kind: 'schedule', id: id === undefined ? undefined : String(id), event, delay });
  }
}
