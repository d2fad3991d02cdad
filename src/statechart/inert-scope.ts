import type { AnyActorScope, AnyMachineSnapshot, EventObject, ExecutableActionObject } from 'xstate';

/** Thrown, and kept aside since XState may swallow it, when user code asks for what a pure step cannot have. */
class RefusedConstruct extends Error {}

/** An object with these properties, all of whose other properties are functions that refuse. */
function refusing(name: string, properties: object, refuse: (construct: string) => never): object {
  return new Proxy(properties, {
    get: (target, key) => {
      if (key in target || typeof key === 'symbol') return Reflect.get(target, key);
      return () => refuse(`${name}.${key}()`);
    },
  });
}

/**
 * The actor scope in which every step is taken: one for all steps, nothing is executed, and there is no actor.
 *
 * Actions that XState would have executed go to `onAction`.
 */
export class InertScope {
  /** What user code asked for and cannot have, since the last `reset`. */
  refused: string | undefined;
  /** Snapshots after each microstep since the last `reset`, with the event of the step. */
  readonly trail: { readonly snapshot: AnyMachineSnapshot; readonly event: EventObject }[] = [];
  readonly self: object;
  readonly scope: AnyActorScope;

  constructor(id: string, onAction: (action: ExecutableActionObject) => void) {
    const refuse = (construct: string): never => {
      this.refused ??= construct;
      throw new RefusedConstruct(`${construct} cannot be had in a simulated step`);
    };
    const system = refusing(
      'system',
      {
        _sendInspectionEvent: (event: { type: string; snapshot: AnyMachineSnapshot; event: EventObject }) => {
          if (event.type === '@xstate.microstep') this.trail.push(event);
        },
        _bookId: () => refuse('spawn'),
      },
      refuse,
    );
    this.self = refusing('self', { id, sessionId: id, system, _parent: undefined }, refuse);
    this.scope = {
      self: this.self,
      id,
      sessionId: id,
      system,
      logger: () => {},
      defer: () => {},
      emit: () => {},
      stopChild: () => {},
      actionExecutor: onAction,
    } as unknown as AnyActorScope;
  }

  reset(): void {
    this.refused = undefined;
    this.trail.length = 0;
  }
}
