import type { AnyActorScope, AnyMachineSnapshot, EventObject, ExecutableActionObject } from 'xstate';

/** Thrown, and kept aside since XState may swallow it, when user code asks for what a pure step cannot have. */
class RefusedConstruct extends Error {}

/** What XState tells of each microstep. */
export interface Microstep {
  readonly snapshot: AnyMachineSnapshot;
  readonly event: EventObject;
  readonly _transitions: readonly { readonly eventType: string | null }[];
}

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
  /** Microsteps since the last `reset`. */
  readonly trail: Microstep[] = [];
  onMicrostep: ((microstep: Microstep) => void) | undefined;
  readonly self: object;
  readonly system: object;
  readonly scope: AnyActorScope;
  /** Stands in for the `spawn` of an assign. */
  readonly spawn: () => never;

  constructor(id: string, onAction: (action: ExecutableActionObject) => void) {
    const refuse = (construct: string): never => {
      this.refused ??= construct;
      throw new RefusedConstruct(`${construct} cannot be had in a simulated step`);
    };
    this.spawn = () => refuse('spawn');
    this.system = refusing(
      'system',
      {
        _sendInspectionEvent: (event: Microstep & { type: string }) => {
          if (event.type !== '@xstate.microstep') return;
          this.trail.push(event);
          this.onMicrostep?.(event);
        },
        _bookId: () => refuse('spawn'),
      },
      refuse,
    );
    this.self = refusing('self', { id, sessionId: id, system: this.system, _parent: undefined }, refuse);
    this.scope = {
      self: this.self,
      id,
      sessionId: id,
      system: this.system,
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
