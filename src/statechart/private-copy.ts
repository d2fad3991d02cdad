import type { AnyMachineSnapshot, AnyStateMachine, AnyStateNode } from 'xstate';
import { type Chart, chartOf, stateNodes } from './chart.ts';

/** XState's internal queue of raised and done events. */
export type InternalQueue = { type: string }[];

/** A built-in action that changes nothing and tells that it was reached. */
export function marker(
  isCopying: boolean,
  onReached: (snapshot: AnyMachineSnapshot, queue: InternalQueue, event: { type: string }) => void,
): AnyStateNode['entry'][number] {
  const action = () => {
    throw new Error('a marker is resolved, never executed');
  };
  const resolve = (
    _scope: unknown,
    snapshot: AnyMachineSnapshot,
    { event }: { event: { type: string } },
    _parameters: unknown,
    _action: unknown,
    { internalQueue }: { internalQueue: InternalQueue },
  ): unknown[] => {
    onReached(snapshot, internalQueue, event);
    return [isCopying ? { ...snapshot } : snapshot, undefined, undefined];
  };
  return Object.assign(action, { type: 'please-hold.marker', resolve }) as unknown as AnyStateNode['entry'][number];
}

export interface PrivateCopy {
  readonly machine: AnyStateMachine;
  readonly chart: Chart;
  /** State nodes by number. */
  readonly nodes: readonly AnyStateNode[];
  /** Whether the machine itself bounds its microsteps: then XState's own answer to too many holds. */
  readonly isBounded: boolean;
}

/**
 * A copy of a machine with state nodes of its own: `always` loops end after `maxIterations` microsteps, invoked actors
 * are not started, and `onMark` is called at the end of entry and exit of each watched node.
 */
export function privateCopy(
  original: AnyStateMachine,
  options: {
    readonly watch: (nodeId: string) => boolean;
    readonly maxIterations: number;
    readonly onMark: (kind: 'enter' | 'leave', watched: number) => void;
  },
): PrivateCopy {
  const machine: AnyStateMachine = original.provide({});
  const isBounded = (machine.options.maxIterations ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY;
  if (!isBounded) machine.options.maxIterations = options.maxIterations;
  const chart = chartOf(machine, options.watch);
  const nodes = stateNodes(machine);
  for (const [watched, number] of chart.watched.entries()) {
    const node = nodes[number]!;
    // A started or stopped actor makes a new snapshot, by which XState decides whether eventless loops go on.
    const isCopying = node.invoke.length > 0;
    node.entry.push(marker(isCopying, () => options.onMark('enter', watched)));
    node.exit.push(marker(isCopying, () => options.onMark('leave', watched)));
    Object.defineProperty(node, 'invoke', { value: [] });
  }
  return { machine, chart, nodes, isBounded };
}
