import type { AnyStateMachine } from 'xstate';
import { type JsonValue, jsonValue } from './json-value.ts';
import { NamesFor } from './names-for.ts';

type Config = Readonly<Record<string, unknown>>;

/** The parts of a machine's config that may hold functions, with names in their place. */
export class MachineReferences {
  readonly #names: NamesFor;

  constructor({ implementations }: AnyStateMachine) {
    this.#names = new NamesFor(Object.values(implementations).flatMap((each) => Object.keys(each ?? {})));
  }

  /** Transitions by event, or by delay. */
  byEvent(on: unknown): JsonValue | undefined {
    if (typeof on !== 'object' || on === null) return undefined;
    const entries = Object.entries(on).map(([event, given]) => [event, this.transitions(given) ?? null]);
    return Object.fromEntries(entries);
  }

  transitions(given: unknown): JsonValue | undefined {
    if (given === undefined) return undefined;
    if (Array.isArray(given)) return given.map((each) => this.#transition(each));
    return this.#transition(given);
  }

  actions(given: unknown): JsonValue | undefined {
    if (given === undefined) return undefined;
    return Array.isArray(given) ? given.map((each) => this.#action(each)) : this.#action(given);
  }

  invokes(given: unknown): JsonValue | undefined {
    if (given === undefined) return undefined;
    return Array.isArray(given) ? given.map((each) => this.#invoke(each)) : this.#invoke(given);
  }

  #transition(given: unknown): JsonValue {
    if (typeof given === 'string' || given === undefined || given === null) return given ?? {};
    const { target, guard, actions, reenter, description, meta } = given as Config;
    return compact({
      target,
      guard: guard === undefined ? undefined : this.#guard(guard),
      actions: this.actions(actions),
      reenter,
      description,
      meta: jsonValue(meta),
    });
  }

  #guard(guard: unknown): JsonValue {
    if (typeof guard === 'function') return this.#names.of(guard, 'guard', guard.name);
    return reference(guard);
  }

  #action(action: unknown): JsonValue {
    if (typeof action !== 'function') return reference(action);
    // What XState makes of assign(), raise() and the like has a type.
    const { type } = action as { readonly type?: unknown };
    const isBuiltIn = typeof type === 'string' && type.startsWith('xstate.');
    return {
      type: this.#names.of(action, isBuiltIn ? type.slice('xstate.'.length) : 'action', isBuiltIn ? '' : action.name),
    };
  }

  #invoke(given: unknown): JsonValue {
    const { id, src, systemId, onDone, onError, onSnapshot } = given as Config;
    return compact({
      id,
      src: typeof src === 'string' ? src : this.#names.of(src, 'actor'),
      systemId,
      onDone: this.transitions(onDone),
      onError: this.transitions(onError),
      onSnapshot: this.transitions(onSnapshot),
    });
  }
}

/** `'name'`, or `{ type, params }` without functions. */
function reference(given: unknown): JsonValue {
  if (typeof given === 'string') return given;
  const { type, params } = given as Config;
  return compact({ type, params: jsonValue(params) });
}

function compact(values: Config): JsonValue {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as JsonValue;
}
