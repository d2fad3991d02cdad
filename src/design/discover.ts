import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { StateMeta } from './block.ts';
import type { DesignState } from './design.ts';

/** The states of a machine that something goes on in, in document order. */
export function discoverStates(machine: AnyStateMachine): readonly DesignState[] {
  const found: DesignState[] = [];
  const visit = (node: AnyStateNode, around: string | undefined): void => {
    const { activity, block, outcome }: StateMeta = node.meta ?? {};
    const name = block ? node.path.join('.') : around;
    if (activity || block || outcome) {
      found.push({
        id: node.id,
        block: name ?? node.path.join('.'),
        ...(activity && { activity }),
        ...(outcome && { outcome }),
      });
    }
    for (const child of Object.values(node.states)) visit(child, name);
  };
  visit(machine.root, undefined);
  return found;
}
