import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { initialActionsOf, transitionsOf } from './action-objects.ts';
import type { Wrap } from './operations.ts';
import { ActionWiring } from './rewire-action.ts';
import { rewireGuard } from './rewire-guard.ts';

/** How a built-in action of XState is resolved: the snapshot goes in and comes out. */
export type Resolve = (...args: readonly unknown[]) => readonly unknown[];

export interface Wiring {
  readonly machine: AnyStateMachine;
  readonly nodes: readonly AnyStateNode[];
  /** Stands in for each function of the user. */
  readonly wrap: Wrap;
  /** Stands around XState's own resolving of each built-in action that is left. */
  readonly around?: (type: string, resolve: Resolve) => Resolve;
}

/**
 * Put functions of ours in the place of every function of the user in a private copy of a machine; XState's own rules
 * stay what they are. Custom actions, which a pure step does not execute, are left out.
 *
 * @returns what does the same for one more action, given the number of its state node.
 */
export function rewire({ machine, nodes, wrap, around }: Wiring): (reference: unknown, node: number) => unknown[] {
  const wiring = new ActionWiring(machine, wrap, around);
  for (const [number, node] of nodes.entries()) {
    const actions = (references: readonly unknown[]): never[] =>
      references.flatMap((reference) => wiring.rewired(reference, number)) as never[];
    node.entry = actions(node.entry);
    node.exit = actions(node.exit);
    const initial = initialActionsOf(node);
    if (initial.length > 0) node.initial.actions = actions(initial);
    for (const transition of transitionsOf(node)) {
      transition.actions = actions(transition.actions);
      if (transition.guard !== undefined)
        transition.guard = rewireGuard(machine, transition.guard, number, wrap) as never;
    }
    const { output } = node;
    if (typeof output === 'function')
      node.output = wrap({ kind: 'output', node: number, ask: output as never }) as never;
  }
  const { context } = machine.config;
  if (typeof context === 'function') {
    const wrapped = wrap({ kind: 'context', node: 0, ask: context as never });
    // The configuration object is the original machine's too.
    Object.defineProperty(machine, 'config', { value: { ...machine.config, context: wrapped } });
  }
  return (reference, node) => wiring.rewired(reference, node);
}
