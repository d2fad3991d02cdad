import type { AnyStateMachine, AnyStateNode, EventObject } from 'xstate';

/** A built-in action of XState, which is a function with fields. */
export interface BuiltIn {
  readonly type: string;
  readonly resolve: unknown;
  readonly event?: EventObject | ((...args: unknown[]) => EventObject);
  readonly delay?: number | string | ((...args: unknown[]) => unknown);
  readonly id?: string;
  readonly sendId?: unknown;
  readonly to?: unknown;
}

/** The transitions that leave a node: on events, delays and done events, and without an event. */
export function transitionsOf(
  node: AnyStateNode,
): AnyStateNode['transitions'] extends Map<string, infer T> ? T : never {
  return [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
}

/** XState runs these for a node of any type, wherever it is entered by default. */
export function initialActionsOf(node: AnyStateNode): readonly unknown[] {
  return typeof node.config.initial === 'object' ? node.initial.actions : [];
}

/** Everything that a node refers to as an action, by name or in place. */
export function actionsOf(node: AnyStateNode): unknown[] {
  return [
    ...node.entry,
    ...node.exit,
    ...initialActionsOf(node),
    ...transitionsOf(node).flatMap((transition) => transition.actions),
  ];
}

/** The built-in action behind a reference; undefined where it is custom or not implemented. */
export function builtInOf(machine: AnyStateMachine, reference: unknown): BuiltIn | undefined {
  const name = typeof reference === 'string' ? reference : (reference as { type?: string }).type;
  const resolved = typeof reference === 'function' ? reference : machine.implementations.actions[name ?? ''];
  return typeof resolved === 'function' && 'resolve' in resolved ? (resolved as unknown as BuiltIn) : undefined;
}
