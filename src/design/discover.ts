import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { Activity } from './activity.ts';
import { noteOf, type StateMeta } from './block.ts';
import type { DesignState } from './design.ts';
import type { Outcome } from './outcome.ts';

/** What was said of the states of a machine from outside. */
export interface Bound {
  readonly activities: ReadonlyMap<AnyStateNode, Activity>;
  readonly outcomes: ReadonlyMap<AnyStateNode, Outcome>;
}

const nothing: Bound = { activities: new Map(), outcomes: new Map() };

/** The states of a machine that something goes on in, in document order; what is bound goes before what `meta` says. */
export function discoverStates(machine: AnyStateMachine, bound = nothing): readonly DesignState[] {
  const found: DesignState[] = [];
  const visit = (node: AnyStateNode, around: string | undefined): void => {
    const meta: StateMeta = node.meta ?? {};
    const activity = bound.activities.get(node) ?? meta.activity;
    const outcome = bound.outcomes.get(node) ?? meta.outcome;
    const own = node.path.join('.');
    const isBlock = noteOf(meta) !== undefined;
    const block = isBlock ? own : (around ?? own);
    if (activity || outcome || isBlock) {
      found.push({ id: node.id, block, ...(activity && { activity }), ...(outcome && { outcome }) });
    }
    for (const child of Object.values(node.states)) visit(child, isBlock ? own : around);
  };
  visit(machine.root, undefined);
  return found;
}
