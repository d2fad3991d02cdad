import { isRecord } from './reader.ts';
import type { TreeNode } from './tree.ts';

/** A transition of a state config, as it was written. */
export interface WrittenTransition {
  /** Path from the state, such as `on.agent.answered.0.target`. */
  readonly path: string;
  /** The event it waits for, where it waits for one of those. */
  readonly event?: string;
  /** Where it leads; undefined where it stays. */
  readonly target: unknown;
}

/** Every transition written in a state, in all of XState's forms. */
export function* transitionsOf({ config }: TreeNode): Generator<WrittenTransition> {
  for (const [event, value] of recordOf(config.on)) yield* written(`on.${event}`, value, event);
  for (const [delay, value] of recordOf(config.after)) yield* written(`after.${delay}`, value);
  if (config.always !== undefined) yield* written('always', config.always);
  if (config.onDone !== undefined) yield* written('onDone', config.onDone);
  const invoked = Array.isArray(config.invoke) ? config.invoke : [config.invoke];
  for (const [index, invoke] of invoked.entries()) {
    const path = Array.isArray(config.invoke) ? `invoke.${index}` : 'invoke';
    for (const end of ['onDone', 'onError', 'onSnapshot']) {
      if (isRecord(invoke) && invoke[end] !== undefined) yield* written(`${path}.${end}`, invoke[end]);
    }
  }
  if (config.type === 'history' || config.history) yield { path: 'target', target: config.target };
}

function* written(path: string, value: unknown, event?: string): Generator<WrittenTransition> {
  const several = Array.isArray(value);
  for (const [index, each] of (several ? value : [value]).entries()) {
    const at = several ? `${path}.${index}` : path;
    const target = isRecord(each) ? each.target : each;
    const targets: unknown[] = Array.isArray(target) ? target : [target];
    for (const [nth, one] of targets.entries()) {
      const to = `${at}${isRecord(each) ? '.target' : ''}${Array.isArray(target) ? `.${nth}` : ''}`;
      yield { path: to, ...(event !== undefined && { event }), target: one };
    }
  }
}

function recordOf(value: unknown): [string, unknown][] {
  return isRecord(value) ? Object.entries(value) : [];
}

/** Whether a transition that waits for `descriptor` takes an event of this type: exact, `*` or `agent.*`. */
export function takes(descriptor: string, type: string): boolean {
  if (descriptor === type || descriptor === '*') return true;
  return descriptor.endsWith('.*') && (type === descriptor.slice(0, -2) || type.startsWith(descriptor.slice(0, -1)));
}
