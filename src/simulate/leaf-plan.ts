import type { Effect, Leaf } from '../statechart/stepper.ts';
import type { Plan } from './plan.ts';
import type { PlannedNode } from './planned-node.ts';

/** What a step asks for that is not about a node: timers, and events that the machine sends to itself. */
export type TimeEffect = Extract<Effect, { readonly slot: number }>;

/** A leaf as the run sees it. */
export interface LeafPlan {
  /** The stepper's index of the leaf. */
  readonly index: number;
  readonly configuration: number;
  readonly isDone: boolean;
  readonly failed: boolean;
  /** In this order: nodes whose activities are cancelled, timers, nodes in which something begins. */
  readonly left: readonly PlannedNode[];
  readonly timed: readonly TimeEffect[];
  /** Mostly it is one, which is nearer at hand than in a list. */
  readonly entered: PlannedNode | null;
  readonly alsoEntered: readonly PlannedNode[];
  /** Of all entered: whether they are also left in this step, and so begin anew; null where none is. */
  readonly again: readonly boolean[] | null;
  /** Whether a step asks for none of that. */
  readonly isNothing: boolean;
  /** Whether something begins in one node at most, and no timer is touched. */
  readonly isSimple: boolean;
  /** Index of the outcome reached, or -1. */
  readonly outcome: number;
  /**
   * By event of the plan: where a step from the configuration always ends; see {@link Stepper.certain}. Leaves of one
   * configuration share it.
   */
  readonly next: (LeafPlan | undefined)[];
}

/** One for all: what every step looks at stays in the nearest cache. */
const nothing: readonly never[] = [];

/**
 * Plan a leaf. A node that is entered and left again within the step is passed over: nothing begins there. Leaving
 * comes first, so that what a contact had is free before it asks for more.
 */
export function planLeaf(plan: Plan, leaf: Leaf): LeafPlan {
  const entered = new Set<number>();
  const left: number[] = [];
  const timed: TimeEffect[] = [];
  for (const effect of leaf.effects) {
    if ('slot' in effect) {
      timed.push(effect);
      continue;
    }
    const wasEntered = entered.delete(effect.node);
    if (effect.kind === 'enter') entered.add(effect.node);
    else if (!wasEntered) left.push(effect.node);
  }
  const planned = (nodes: Iterable<number>) => [...nodes].flatMap((node) => plan.nodes[node] ?? []);
  const ends = planned(left).filter(({ activity }) => activity !== null);
  const outcome = plan.outcomeOf(leaf.configuration);
  const all = planned(entered);
  // With an outcome the contact is over, so that nothing begins in its state, and nobody comes there twice: except in the
  // final state of a region, where a machine with several may have been before.
  const isEnd = outcome >= 0 && plan.design.machine.root.type !== 'parallel';
  const begins = !isEnd ? all : all.filter(({ activity, keeps }) => activity !== null || keeps);
  const again = begins.map(({ index }) => left.includes(index));
  return {
    index: leaf.index,
    configuration: leaf.configuration,
    isDone: leaf.status === 'done',
    failed: leaf.status === 'error',
    left: ends.length > 0 ? ends : nothing,
    timed: timed.length > 0 ? timed : nothing,
    entered: begins[0] ?? null,
    alsoEntered: begins.length > 1 ? begins.slice(1) : nothing,
    again: again.includes(true) ? again : null,
    isNothing: ends.length + timed.length + all.length === 0,
    isSimple: begins.length < 2 && timed.length === 0,
    outcome,
    next: plan.waysFrom(leaf.configuration),
  };
}
