import type { AnyStateMachine } from 'xstate';
import { stateNodes } from './chart.ts';

/** Event types of which every event that a machine may be sent is the like of one. */
export function eventSamples(machine: AnyStateMachine): string[] {
  const descriptors = stateNodes(machine).flatMap((node) => [...node.transitions.keys()]);
  const samples = descriptors.map((descriptor) => descriptor.replace(/\*$/, 'please-hold-any'));
  return [...new Set([...samples, 'please-hold-any', 'xstate.error.actor.please-hold-any'])];
}

/** Types of the delayed transitions of each node, by its number. */
export function delayedTypes(machine: AnyStateMachine): string[][] {
  return stateNodes(machine).map((node) => [...new Set(node.after.map((transition) => transition.eventType))]);
}
