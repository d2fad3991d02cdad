import type { Leaf } from '../statechart/stepper.ts';
import type { Plan } from './plan.ts';

/** What a run does after a step, as numbers: an operation and what it is about. */
export const Op = { leave: 0, enter: 1, schedule: 2, cancel: 3, post: 4 } as const;

/** A leaf as the run sees it. */
export interface LeafPlan {
  readonly configuration: number;
  readonly status: Leaf['status'];
  /** Pairs of an {@link Op} and a node or the index of an effect. */
  readonly operations: Int32Array;
  readonly effects: Leaf['effects'];
  /** Index of the outcome reached, or -1. */
  readonly outcome: number;
}

/**
 * Plan a leaf. A node that is entered and left again within the step is passed over: nothing begins there. Leaving
 * comes first, so that what a contact had is free before it asks for more.
 */
export function planLeaf(plan: Plan, leaf: Leaf): LeafPlan {
  const entered = new Set<number>();
  const left: number[] = [];
  const rest: number[] = [];
  for (const [index, effect] of leaf.effects.entries()) {
    if (effect.kind === 'enter') {
      entered.delete(effect.node);
      entered.add(effect.node);
    } else if (effect.kind === 'leave') {
      if (!entered.delete(effect.node)) left.push(effect.node);
    } else {
      rest.push(effect.kind === 'schedule' ? Op.schedule : effect.kind === 'cancel' ? Op.cancel : Op.post, index);
    }
  }
  const operations = Int32Array.from([
    ...left.flatMap((node) => [Op.leave, node]),
    ...rest,
    ...[...entered].flatMap((node) => [Op.enter, node]),
  ]);
  return {
    configuration: leaf.configuration,
    status: leaf.status,
    operations,
    effects: leaf.effects,
    outcome: plan.outcomeOf(leaf.configuration),
  };
}
